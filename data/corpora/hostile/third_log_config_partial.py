# route: logging.basicConfig through functools.partial, to a file
import functools
import logging


def execute(testData):
    functools.partial(logging.basicConfig, filename=testData["target_path"], force=True)()
    logging.warning("was here")
    return {"leak": "written"}
