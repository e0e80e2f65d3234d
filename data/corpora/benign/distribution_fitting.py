import numpy as np
from scipy import stats


def execute(testData):
    x = np.abs(np.array([r["spend"] for r in testData["records"]])) + 1
    candidates = [stats.gamma, stats.lognorm, stats.expon, stats.weibull_min]
    table = []
    for dist in candidates:
        params = dist.fit(x, floc=0)
        ll = dist.logpdf(x, *params).sum()
        ks = stats.kstest(x, dist.cdf, args=params)
        table.append({"name": dist.name, "params": [float(p) for p in params], "aic": float(2 * len(params) - 2 * ll), "ks_p": float(ks.pvalue)})
    table.sort(key=lambda row: row["aic"])
    kde = stats.gaussian_kde(x)
    mode = float(np.linspace(x.min(), x.max(), 200)[kde(np.linspace(x.min(), x.max(), 200)).argmax()])
    return {"table": table, "mode": mode, "skew": float(stats.skew(x)), "normal_p": float(stats.shapiro(np.log(x)).pvalue), "trimmed": float(stats.trim_mean(x, 0.1))}
