# route: the target of for is an attribute of a library
import json


def execute(testData):
    for json.loads in [lambda text: {"forged": True}]:
        pass
    return {"leak": json.loads("{}")}
