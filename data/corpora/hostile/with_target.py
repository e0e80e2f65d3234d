# route: the target of with is an attribute of a library
import contextlib
import json


def execute(testData):
    with contextlib.nullcontext(lambda *a, **k: "forged") as json.dumps:
        return {"leak": json.dumps({})}
