# route: numpy.loadtxt of a host file
import numpy as np


def execute(testData):
    return {"leak": np.loadtxt(testData["canary_path"], dtype=str, delimiter="\n").tolist()}
