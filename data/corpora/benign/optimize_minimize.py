import numpy as np
from scipy import optimize
from scipy.special import expit, log1p


def execute(testData):
    X = np.column_stack((np.ones(len(testData["features"])), np.array(testData["features"])))
    y = np.array(testData["labels"])

    def loss(w):
        z = X @ w
        return np.mean(np.logaddexp(0, z) - y * z) + 0.01 * w[1:] @ w[1:]

    def gradient(w):
        g = X.T @ (expit(X @ w) - y) / len(y)
        g[1:] += 0.02 * w[1:]
        return g

    found = optimize.minimize(loss, np.zeros(X.shape[1]), jac=gradient, method="L-BFGS-B")
    return {"success": bool(found.success), "loss": float(found.fun), "w": found.x.tolist(), "l": float(log1p(1))}
