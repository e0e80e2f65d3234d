# route: an array's ctypes attribute gives the module
import numpy as np


def execute(testData):
    c = np.zeros(1).ctypes
    return {"leak": str(c._ctypes.CDLL(None).getpid())}
