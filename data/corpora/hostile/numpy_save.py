# route: numpy.save and savez
import numpy as np


def execute(testData):
    np.save(testData["target_path"], [1])
    np.savez(testData["target_path"] + "z", a=[1])
    return {"leak": "written"}
