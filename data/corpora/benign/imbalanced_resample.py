from collections import Counter

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.utils import compute_class_weight, resample, shuffle


def execute(testData):
    X, y = np.array(testData["features"]), np.array(testData["labels"])
    counts = Counter(y.tolist())
    minority = min(counts, key=counts.get)
    Xm, ym = X[y == minority], y[y == minority]
    extra = max(counts.values()) - len(ym)
    if extra > 0:
        Xr, yr = resample(Xm, ym, n_samples=extra, replace=True, random_state=0)
        X, y = np.vstack([X, Xr]), np.concatenate([y, yr])
    X, y = shuffle(X, y, random_state=0)
    weights = compute_class_weight("balanced", classes=np.unique(y), y=y)
    model = LogisticRegression(max_iter=500, class_weight=dict(enumerate(weights))).fit(X, y)
    return {"before": {str(k): v for k, v in counts.items()}, "after": np.bincount(y).tolist(), "score": float(model.score(X, y))}
