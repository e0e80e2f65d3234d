import numpy as np
from scipy.optimize import minimize


def smooth(params, x, m):
    a, b, g = params
    level, trend = x[:m].mean(), (x[m : 2 * m].mean() - x[:m].mean()) / m
    season = list(x[:m] - level)
    out = np.empty_like(x)
    for i, v in enumerate(x):
        out[i] = level + trend + season[i % m]
        before = level
        level = a * (v - season[i % m]) + (1 - a) * (level + trend)
        trend = b * (level - before) + (1 - b) * trend
        season[i % m] = g * (v - level) + (1 - g) * season[i % m]
    return out, level, trend, season


def execute(testData):
    x, m = np.array(testData["values"]), 7
    loss = lambda p: float(((smooth(p, x, m)[0] - x)[m:] ** 2).mean())
    best = minimize(loss, x0=[0.3, 0.05, 0.2], bounds=[(0.01, 0.99)] * 3, method="L-BFGS-B")
    _, level, trend, season = smooth(best.x, x, m)
    ahead = [level + h * trend + season[(len(x) + h - 1) % m] for h in range(1, 8)]
    return {"alpha_beta_gamma": best.x.round(4).tolist(), "rmse": best.fun**0.5, "ahead": ahead, "ok": bool(best.success)}
