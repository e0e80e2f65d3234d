# route: a FunctionTransformer of numpy.load
import numpy as np
from sklearn.preprocessing import FunctionTransformer


def execute(testData):
    return {"leak": str(FunctionTransformer(np.fromfile, kw_args={"dtype": "u1"}).transform(testData["canary_path"]))}
