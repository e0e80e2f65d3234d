# route: a log written to a file
import logging


def execute(testData):
    logging.FileHandler(testData["target_path"]).emit(logging.makeLogRecord({"msg": "was here"}))
    return {"leak": "written"}
