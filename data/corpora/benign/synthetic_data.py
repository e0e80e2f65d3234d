import numpy as np
from sklearn.datasets import load_breast_cancer, make_blobs, make_classification, make_moons


def execute(testData):
    X, y = make_classification(n_samples=60, n_features=5, n_informative=3, random_state=0)
    blobs, _ = make_blobs(30, centers=3, random_state=0)
    moons, side = make_moons(20, noise=0.1, random_state=0)
    cancer = load_breast_cancer()
    return {"balance": float(y.mean()), "spread": blobs.std(axis=0).tolist(), "moons": int(side.sum()),
            "names": cancer.feature_names[:2].tolist(), "rows": int(np.shape(cancer.data)[0]), "x": X.shape[1]}
