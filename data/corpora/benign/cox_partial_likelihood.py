"""Proportional hazards by Newton's method on the partial likelihood (Breslow)."""

import numpy as np


def order_by_time(time, event, X):
    order = np.argsort(-time)
    return time[order], event[order], X[order]


def newton(event, X, steps=25):
    beta = np.zeros(X.shape[1])
    for _ in range(steps):
        risk = np.exp(X @ beta)
        s0 = np.cumsum(risk)
        s1 = np.cumsum(risk[:, None] * X, axis=0)
        s2 = np.cumsum(risk[:, None, None] * X[:, :, None] * X[:, None, :], axis=0)
        mean = s1 / s0[:, None]
        gradient = (event[:, None] * (X - mean)).sum(axis=0)
        hessian = (event[:, None, None] * (s2 / s0[:, None, None] - mean[:, :, None] * mean[:, None, :])).sum(axis=0)
        step = np.linalg.solve(hessian + 1e-8 * np.eye(len(beta)), gradient)
        beta = beta + step
        if np.linalg.norm(step) < 1e-8:
            break
    return beta, np.sqrt(np.diag(np.linalg.inv(hessian)))


def concordance(time, event, score):
    good = total = 0
    for i in range(len(time)):
        for j in range(len(time)):
            if event[i] and time[i] < time[j]:
                total += 1
                good += (score[i] > score[j]) + 0.5 * (score[i] == score[j])
    return good / total


def execute(testData):
    X = np.array(testData["features"])[:, :2]
    rng = np.random.default_rng(5)
    time = rng.exponential(np.exp(-0.8 * X[:, 0])) + 0.01 * rng.random(len(X))
    event = (rng.random(len(X)) < 0.8).astype(float)
    time, event, X = order_by_time(time, event, X)
    beta, se = newton(event, X)
    return {"hazard_ratio": np.exp(beta).tolist(), "z": (beta / se).tolist(), "concordance": concordance(time, event, X @ beta)}
