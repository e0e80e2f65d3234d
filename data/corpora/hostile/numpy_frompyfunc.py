# route: numpy.frompyfunc of open
import numpy as np


def execute(testData):
    return {"leak": np.frompyfunc(open, 1, 1)(testData["canary_path"]).read()}
