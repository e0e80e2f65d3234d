"""Coefficients with standard errors, z values and p values, from the Fisher information."""

from math import erfc, exp, sqrt

import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


def fit(X, y, steps=50, ridge=1e-6):
    beta = np.zeros(X.shape[1])
    for _ in range(steps):
        p = sigmoid(X @ beta)
        information = (X.T * (p * (1 - p))) @ X + ridge * np.eye(X.shape[1])
        step = np.linalg.solve(information, X.T @ (y - p) - ridge * beta)
        beta += step
        if np.abs(step).max() < 1e-9:
            break
    return beta, np.linalg.inv(information)


def execute(testData):
    X = np.column_stack([np.ones(len(testData["features"])), testData["features"]])
    beta, covariance = fit(X, np.asarray(testData["labels"], dtype=float))
    rows = []
    for name, b, se in zip(["(intercept)", *testData["featureNames"]], beta, np.sqrt(np.diag(covariance))):
        z = b / se
        rows.append(
            {
                "term": name,
                "estimate": round(float(b), 4),
                "se": round(float(se), 4),
                "p": erfc(abs(z) / sqrt(2)),
                "odds_ratio": exp(b),
                "ci": [exp(b - 1.96 * se), exp(b + 1.96 * se)],
            }
        )
    return {"table": rows}
