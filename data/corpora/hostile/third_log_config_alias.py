# route: logging.basicConfig under another name, to a file
import logging


def execute(testData):
    configure = logging.basicConfig
    configure(filename=testData["target_path"], force=True)
    logging.warning("was here")
    return {"leak": "written"}
