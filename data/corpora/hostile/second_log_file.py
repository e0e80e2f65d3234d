# route: logging.basicConfig writes to a file
import logging


def execute(testData):
    logging.basicConfig(filename=testData["target_path"], level=logging.INFO, force=True)
    logging.info("was here")
    return {"leak": "written"}
