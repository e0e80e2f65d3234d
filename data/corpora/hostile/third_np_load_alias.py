# route: numpy.load with pickles, by a starred call
import numpy as np


def execute(testData):
    return {"leak": str(np.load(*[testData["canary_path"]], **{"allow_pickle": True}))}
