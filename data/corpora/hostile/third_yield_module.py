# route: a library yielded by a generator
import numpy as np


def libraries():
    yield np


def execute(testData):
    return {"leak": next(libraries()).fromfile(testData["canary_path"], dtype="u1").tobytes().decode()}
