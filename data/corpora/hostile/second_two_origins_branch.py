# route: one name for two modules, bound in two branches
if len("ab") == 2:
    import numpy as x
else:
    import json as x


def execute(testData):
    return {"leak": str(x.load(open_later(testData)))}


def open_later(testData):
    return testData["canary_path"]
