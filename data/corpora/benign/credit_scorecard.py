"""Weight of evidence, information value and points."""

from __future__ import annotations

import numpy as np
import pandas as pd

BASE_POINTS, PDO = 600, 20


def woe_table(x: pd.Series, y: pd.Series, bins: int = 3) -> pd.DataFrame:
    cut = pd.qcut(x, bins, duplicates="drop")
    table = pd.crosstab(cut, y).add(0.5)
    share = table / table.sum()
    woe = np.log(share[0] / share[1])
    return pd.DataFrame({"woe": woe, "iv": (share[0] - share[1]) * woe})


def execute(testData):
    df = pd.DataFrame(testData["features"], columns=testData["featureNames"])
    y = pd.Series(testData["labels"], name="bad")
    report = {}
    for column in df:
        table = woe_table(df[column], y)
        report[column] = {"iv": round(float(table["iv"].sum()), 4), "bins": [str(b) for b in table.index],
                          "points": (BASE_POINTS / len(df.columns) + PDO / np.log(2) * table["woe"]).round().astype(int).tolist()}
    ranked = sorted(report, key=lambda c: report[c]["iv"], reverse=True)
    return {"report": report, "ranked": ranked}
