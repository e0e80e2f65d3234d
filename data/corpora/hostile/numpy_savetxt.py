# route: numpy.savetxt to a host path
import numpy as np


def execute(testData):
    np.savetxt(testData["target_path"], [1.0])
    return {"leak": "written"}
