import numpy as np
from sklearn.isotonic import IsotonicRegression
from sklearn.kernel_ridge import KernelRidge
from sklearn.metrics.pairwise import cosine_similarity, rbf_kernel


def execute(testData):
    X, y = np.array(testData["features"]), np.array(testData["target"])
    order = X[:, 0].argsort()
    iso = IsotonicRegression(out_of_bounds="clip").fit(X[order, 0], y[order])
    ridge = KernelRidge(kernel="rbf", alpha=0.5).fit(X, y)
    return {"iso": iso.predict([0.0, 1.0]).tolist(), "ridge": float(ridge.score(X, y)),
            "similar": cosine_similarity(X[:2]).round(3).tolist(), "kernel": float(rbf_kernel(X[:1], X[1:2])[0, 0])}
