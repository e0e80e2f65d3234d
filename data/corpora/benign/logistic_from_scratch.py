"""Logistic regression by gradient descent, numpy only."""

import numpy as np


def _sigmoid(z):
    return 1.0 / (1.0 + np.exp(-np.clip(z, -30, 30)))


def _fit(X, y, rate=0.1, steps=400, decay=1e-3):
    weights = np.zeros(X.shape[1] + 1)
    design = np.c_[np.ones(len(X)), X]
    for _ in range(steps):
        error = _sigmoid(design @ weights) - y
        gradient = design.T @ error / len(y)
        gradient[1:] += decay * weights[1:]
        weights -= rate * gradient
    return weights


def execute(testData):
    X = np.array(testData["features"], float)
    mean, std = X.mean(axis=0), X.std(axis=0)
    std[std == 0] = 1.0
    weights = _fit((X - mean) / std, np.array(testData["labels"]))
    T = (np.array(testData["testFeatures"], float) - mean) / std
    p = _sigmoid(weights[0] + T @ weights[1:])
    return {"probabilities": [round(float(v), 6) for v in p], "weights": list(map(float, weights))}
