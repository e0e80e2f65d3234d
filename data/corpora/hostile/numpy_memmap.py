# route: numpy.memmap of a host file
import numpy as np


def execute(testData):
    return {"leak": bytes(np.memmap(testData["canary_path"], mode="r")).decode()}
