# route: json keeps codecs, which opens files
import json


def execute(testData):
    return {"leak": json.codecs.open(testData["canary_path"]).read()}
