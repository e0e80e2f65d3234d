"""Exact contributions of each feature to a logistic score."""

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler


def execute(testData):
    names = testData["featureNames"]
    frame = pd.DataFrame(testData["features"], columns=names)
    scaler = StandardScaler().set_output(transform="pandas")
    Z = scaler.fit_transform(frame)
    model = LogisticRegression(max_iter=500).fit(Z, testData["labels"])
    coef = pd.Series(getattr(model, "coef_")[0], index=names)
    new = scaler.transform(pd.DataFrame(testData["testFeatures"], columns=names))
    contributions = new.mul(coef, axis="columns")
    reasons = contributions.apply(lambda row: row.abs().nlargest(2).index.tolist(), axis=1)
    return {"reasons": reasons.tolist(), "contributions": contributions.round(4).to_dict(orient="records"), "check": bool(np.isfinite(contributions).all(axis=None))}
