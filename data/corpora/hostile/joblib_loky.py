# route: joblib starts processes
from joblib import Parallel, delayed


def execute(testData):
    return {"leak": Parallel(n_jobs=2, backend="loky")(delayed(abs)(i) for i in (-1, -2))}
