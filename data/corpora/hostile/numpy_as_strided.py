# route: as_strided reads memory beyond the array
import numpy as np
from numpy.lib.stride_tricks import as_strided


def execute(testData):
    return {"leak": as_strided(np.zeros(1), shape=(100,), strides=(8,)).tolist()}
