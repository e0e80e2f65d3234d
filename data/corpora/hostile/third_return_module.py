# route: a library returned from a function
import numpy as np


def library():
    return np


def execute(testData):
    return {"leak": library().fromfile(testData["canary_path"], dtype="u1").tobytes().decode()}
