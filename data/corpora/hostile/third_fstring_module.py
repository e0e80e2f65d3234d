# route: a library in a conditional expression, then an attribute
import numpy as np


def execute(testData):
    return {"leak": (np if testData else None).fromfile(testData["canary_path"]).tolist()}
