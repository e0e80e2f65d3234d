# route: numpy.fromfile of a host file
import numpy as np


def execute(testData):
    return {"leak": np.fromfile(testData["canary_path"], dtype=np.uint8).tobytes().decode()}
