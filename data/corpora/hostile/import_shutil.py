# route: files copied by shutil
import shutil


def execute(testData):
    shutil.copy(testData["canary_path"], testData["target_path"])
    return {"leak": "copied"}
