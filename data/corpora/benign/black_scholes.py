import numpy as np
from scipy.optimize import brentq
from scipy.stats import norm


def price(S, K, T, r, sigma, kind="call"):
    d1 = (np.log(S / K) + (r + sigma**2 / 2) * T) / (sigma * np.sqrt(T))
    d2 = d1 - sigma * np.sqrt(T)
    if kind == "call":
        return S * norm.cdf(d1) - K * np.exp(-r * T) * norm.cdf(d2)
    return K * np.exp(-r * T) * norm.cdf(-d2) - S * norm.cdf(-d1)


def execute(testData):
    S = testData["values"][-1]
    target = price(S, S * 1.05, 0.5, 0.02, 0.25)
    sigma = brentq(lambda v: price(S, S * 1.05, 0.5, 0.02, v) - target, 1e-4, 3)
    return {"price": float(target), "implied": round(sigma, 6)}
