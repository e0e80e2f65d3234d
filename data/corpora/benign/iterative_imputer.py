import numpy as np
from sklearn.experimental import enable_iterative_imputer  # noqa: F401
from sklearn.impute import IterativeImputer, KNNImputer


def execute(testData):
    X = np.array(testData["features"], dtype=float)
    rng = np.random.RandomState(0)
    holes = rng.rand(*X.shape) < 0.1
    broken = X.copy()
    broken[holes] = np.nan
    result = {}
    for imputer in (IterativeImputer(random_state=0, max_iter=5), KNNImputer(n_neighbors=3)):
        filled = imputer.fit_transform(broken)
        result[type(imputer).__name__] = float(np.sqrt(np.mean((filled[holes] - X[holes]) ** 2)))
    return result
