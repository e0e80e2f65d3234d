# route: joblib's processes, found in scikit-learn
from sklearn.metrics.pairwise import Parallel, delayed


def execute(testData):
    return {"leak": Parallel(n_jobs=2, backend="multiprocessing")(delayed(abs)(-i) for i in range(2))}
