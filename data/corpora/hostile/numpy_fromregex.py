# route: numpy.fromregex of a host file
import numpy as np


def execute(testData):
    return {"leak": np.fromregex(testData["canary_path"], r"(.*)", [("x", "U100")]).tolist()}
