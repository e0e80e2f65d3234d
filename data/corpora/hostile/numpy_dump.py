# route: ndarray.dump writes a pickle
import numpy as np


def execute(testData):
    np.arange(3).dump(testData["target_path"])
    return {"leak": "written"}
