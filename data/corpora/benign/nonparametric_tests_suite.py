import itertools
import numpy as np
import pandas as pd
from scipy import stats

def cliffs_delta(a, b):
    return float(np.sign(np.subtract.outer(a, b)).mean())

def execute(testData):
    df = pd.DataFrame(testData["records"]).dropna(subset=["age", "income", "spend"])
    groups = {k: g["spend"].to_numpy() for k, g in df.groupby("city") if len(g) > 2}
    out = {"kruskal": stats.kruskal(*groups.values()).pvalue, "levene": stats.levene(*groups.values()).pvalue, "pairs": []}
    pairs = list(itertools.combinations(groups, 2))
    ps = [stats.mannwhitneyu(groups[a], groups[b]).pvalue for a, b in pairs]
    adjusted = stats.false_discovery_control(ps)
    for (a, b), p, q in zip(pairs, ps, adjusted):
        out["pairs"].append({"pair": f"{a} vs {b}", "p": float(p), "q": float(q), "delta": cliffs_delta(groups[a], groups[b])})
    table = pd.crosstab(df["segment"], df["churned"])
    chi2, p, dof, _ = stats.chi2_contingency(table)
    out["cramers_v"] = float(np.sqrt(chi2 / (table.to_numpy().sum() * (min(table.shape) - 1) or 1)))
    rho = stats.spearmanr(df["age"], df["income"])
    tau = stats.kendalltau(df["age"], df["spend"])
    out |= {"chi2_p": float(p), "dof": int(dof), "rho": float(rho.statistic), "tau": float(tau.statistic)}
    return out
