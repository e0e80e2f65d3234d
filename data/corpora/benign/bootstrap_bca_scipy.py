import numpy as np
from scipy.stats import bootstrap, norm, permutation_test


def execute(testData):
    spend = np.array([r["spend"] for r in testData["records"]])
    churned = np.array([r["churned"] for r in testData["records"]])
    rng = np.random.default_rng(1)
    ci = {m: bootstrap((spend,), np.median, n_resamples=500, method=m, rng=rng).confidence_interval for m in ("percentile", "basic", "BCa")}
    result = permutation_test((spend[churned], spend[~churned]), lambda a, b, axis: a.mean(axis) - b.mean(axis), vectorized=True, n_resamples=999, rng=rng)
    draws = rng.choice(spend, (500, spend.size)).mean(axis=1)
    z = norm.ppf((draws < spend.mean()).mean())
    return {"ci": {m: [float(c.low), float(c.high)] for m, c in ci.items()}, "difference": float(result.statistic), "p": float(result.pvalue), "bias": float(z)}
