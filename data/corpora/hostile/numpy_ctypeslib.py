# route: numpy.ctypeslib loads a C library
import numpy as np


def execute(testData):
    libc = np.ctypeslib.load_library("libc.so.6", "/lib/x86_64-linux-gnu")
    return {"leak": libc.system(b"id > /dev/null")}
