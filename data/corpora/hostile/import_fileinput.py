# route: a file's lines by fileinput
import fileinput


def execute(testData):
    return {"leak": list(fileinput.input([testData["canary_path"]]))}
