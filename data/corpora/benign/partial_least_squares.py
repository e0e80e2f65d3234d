import numpy as np
from sklearn.cross_decomposition import CCA, PLSRegression
from sklearn.metrics import mean_squared_error, r2_score
from sklearn.model_selection import cross_val_predict


def execute(testData):
    X, y = np.array(testData["features"]), np.array(testData["target"])
    errors = {}
    for k in range(1, X.shape[1] + 1):
        p = cross_val_predict(PLSRegression(n_components=k), X, y, cv=5).ravel()
        errors[k] = {"rmse": float(np.sqrt(mean_squared_error(y, p))), "r2": float(r2_score(y, p))}
    best = min(errors, key=lambda k: errors[k]["rmse"])
    cca = CCA(n_components=1).fit(X[:, :2], X[:, 2:])
    u, v = cca.transform(X[:, :2], X[:, 2:])
    return {"errors": errors, "best": best, "canonical": float(np.corrcoef(u.ravel(), v.ravel())[0, 1])}
