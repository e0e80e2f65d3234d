import numpy as np
import pandas as pd
from scipy.stats import chi2_contingency, fisher_exact, spearmanr
from scipy.stats.contingency import association


def execute(testData):
    df = pd.DataFrame(testData["records"])
    table = pd.crosstab(df["segment"], df["churned"], margins=False)
    chi2, p, dof, expected = chi2_contingency(table)
    rho = spearmanr(df["age"], df["income"], nan_policy="omit")
    result = {"chi2": float(chi2), "p": float(p), "dof": int(dof), "v": float(association(table.to_numpy(), method="cramer")), "rho": float(rho.statistic)}
    if table.shape == (2, 2):
        result["fisher"] = float(fisher_exact(table).pvalue)
    result["expected"] = np.round(expected, 2).tolist()
    return result
