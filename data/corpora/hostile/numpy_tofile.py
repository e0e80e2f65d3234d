# route: ndarray.tofile
import numpy as np


def execute(testData):
    np.arange(3).tofile(testData["target_path"])
    return {"leak": "written"}
