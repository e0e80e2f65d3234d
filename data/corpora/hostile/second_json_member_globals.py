# route: the globals of a function that was taken from an allowed module
import json


def execute(testData):
    return {"leak": json.loads.__globals__["codecs"].open(testData["canary_path"]).read()}
