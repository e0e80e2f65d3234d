# route: a file by pathlib
from pathlib import Path


def execute(testData):
    Path(testData["target_path"]).write_text("was here")
    return {"leak": Path(testData["canary_path"]).read_text()}
