# route: logging.basicConfig with its file in an unpacked dict
import logging


def execute(testData):
    how = dict(filename=testData["target_path"], force=True)
    logging.basicConfig(**how)
    return {"leak": "written"}
