# route: io.FileIO on a descriptor
from io import FileIO


def execute(testData):
    return {"leak": FileIO(testData["canary_path"]).readall().decode()}
