# route: numpy.ctypeslib reads any address
import numpy as np


def execute(testData):
    return {"leak": np.ctypeslib.as_array(np.ctypeslib.ctypes.c_char_p(b"x"), (1,)).tolist()}
