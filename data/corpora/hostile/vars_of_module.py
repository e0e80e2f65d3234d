# route: vars() of an imported module
import json


def execute(testData):
    return {"leak": vars(json)["codecs"].open(testData["canary_path"]).read()}
