# route: numpy.testing runs a text
import numpy as np


def execute(testData):
    space = {}
    np.testing.runstring("import os; leak = dict(os.environ)", space)
    return {"leak": space["leak"]}
