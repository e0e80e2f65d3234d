"""How the coefficients of a logistic lasso enter as the penalty weakens."""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import scale
from sklearn.svm import l1_min_c


def execute(testData):
    X = scale(np.asarray(testData["features"], dtype=float))
    y = np.asarray(testData["labels"])
    cs = l1_min_c(X, y, loss="log") * np.logspace(0, 3, 12)
    model = LogisticRegression(l1_ratio=1.0, solver="saga", tol=1e-4, max_iter=5_000, warm_start=True)
    path = []
    for c in cs:
        model.set_params(C=c).fit(X, y)
        path.append(model.coef_.ravel().copy())
    path = np.array(path)
    order = np.argsort([np.argmax(np.abs(column) > 1e-6) for column in path.T])
    return {
        "c": cs.tolist(),
        "path": dict(zip(testData["featureNames"], path.T.round(4).tolist())),
        "order": [testData["featureNames"][i] for i in order],
    }
