from __future__ import annotations

import numpy as np
from numpy.linalg import LinAlgError, solve


def newton(X: np.ndarray, y: np.ndarray, tol: float = 1e-8, limit: int = 50) -> tuple[np.ndarray, int]:
    """Fit by iteratively reweighted least squares."""
    beta = np.zeros(X.shape[1])
    for step in range(1, limit + 1):
        mu = 1 / (1 + np.exp(-X @ beta))
        w = np.maximum(mu * (1 - mu), 1e-9)
        try:
            delta = solve(X.T @ (w[:, None] * X) + 1e-6 * np.eye(X.shape[1]), X.T @ (y - mu))
        except LinAlgError as error:
            raise ValueError("singular design") from error
        beta = beta + delta
        if np.abs(delta).max() < tol:
            break
    return beta, step


def execute(testData: dict) -> dict:
    X = np.column_stack([np.ones(len(testData["features"])), testData["features"]])
    beta, steps = newton(X, np.asarray(testData["labels"], dtype=float))
    α, *β = beta
    return {"intercept": float(α), "coefficients": [float(b) for b in β], "steps": steps}
