import numpy as np
import scipy.stats as stats


def execute(testData):
    X, y = np.array(testData["features"]), np.array(testData["labels"])
    results = []
    for j, name in enumerate(testData["featureNames"]):
        a, b = X[y == 0, j], X[y == 1, j]
        t = stats.ttest_ind(a, b, equal_var=False)
        u = stats.mannwhitneyu(a, b)
        results.append(dict(name=name, t=float(t.statistic), p=float(t.pvalue), u=float(u.statistic)))
    results.sort(key=lambda r: r["p"])
    return {"tests": results}
