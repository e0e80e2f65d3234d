from math import comb, exp, lgamma, log

import numpy as np
from scipy import special, stats


def beta_binomial(k, n, a, b):
    def lbeta(x, y):
        return lgamma(x) + lgamma(y) - lgamma(x + y)

    return comb(n, k) * exp(lbeta(k + a, n - k + b) - lbeta(a, b))


def execute(testData):
    wins, n = sum(testData["labels"]), len(testData["labels"])
    posterior = stats.beta(1 + wins, 1 + n - wins)
    low, high = posterior.interval(0.95)
    grid = np.linspace(0, 1, 101)
    density = posterior.pdf(grid)
    return {"mean": float(posterior.mean()), "interval": [float(low), float(high)], "mode": float(grid[density.argmax()]),
            "evidence": beta_binomial(wins, n, 1, 1), "entropy": float(special.entr([0.5, 0.5]).sum()), "bits": log(2)}
