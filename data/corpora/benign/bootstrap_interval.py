import numpy as np
from sklearn.metrics import roc_auc_score


def bootstrap(y, s, n=200, seed=0):
    rng = np.random.default_rng(seed)
    values = []
    while len(values) < n:
        idx = rng.integers(0, len(y), len(y))
        if len(np.unique(y[idx])) < 2:
            continue
        values.append(roc_auc_score(y[idx], s[idx]))
    return np.percentile(values, [2.5, 97.5])


def execute(testData):
    y = np.array(testData["labels"])
    s = np.array(testData["features"])[:, 0]
    low, high = bootstrap(y, s)
    return {"auc": float(roc_auc_score(y, s)), "interval": [float(low), float(high)]}
