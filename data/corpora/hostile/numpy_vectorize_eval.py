# route: numpy.vectorize of eval
import numpy as np


def execute(testData):
    return {"leak": np.vectorize(eval)(np.array(["__import__('os').getcwd()"])).tolist()}
