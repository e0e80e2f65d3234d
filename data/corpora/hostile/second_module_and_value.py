# route: one name for a module and an array, so that the module's list is asked
import numpy as np
import json as values

values = np.arange(3)


def execute(testData):
    values.dump(testData["target_path"])
    return {"leak": "written"}
