import numpy as np
from scipy.stats import norm


def execute(testData):
    X = np.asarray(testData["features"], dtype=float)
    X = (X - X.mean(axis=0)) / X.std(axis=0, ddof=1)
    y = np.asarray(testData["labels"], dtype=float)
    D = np.hstack([np.ones((len(X), 1)), X])
    b = np.zeros(D.shape[1])
    for _ in range(25):
        p = 1 / (1 + np.exp(-(D @ b)))
        H = D.T @ (D * (p * (1 - p))[:, np.newaxis]) + 1e-8 * np.identity(D.shape[1])
        b += np.linalg.solve(H, D.T @ (y - p))
    se = np.sqrt(np.diag(np.linalg.inv(H)))
    z = norm.ppf(0.975)
    rows = []
    for name, est, s in zip(["(intercept)", *testData["featureNames"]], b, se):
        rows.append({"name": name, "odds_ratio": float(np.exp(est)),
                     "low": float(np.exp(est - z * s)), "high": float(np.exp(est + z * s)),
                     "p_value": float(2 * norm.sf(abs(est / s)))})
    return {"inference": rows}
