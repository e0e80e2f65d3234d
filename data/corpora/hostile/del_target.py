# route: the target of del is an attribute of a library
import numpy as np


def execute(testData):
    del np.linalg.LinAlgError
    return {"leak": "removed"}
