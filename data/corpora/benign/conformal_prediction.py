"""Prediction sets with a guarantee: split conformal for classes and for numbers."""

import numpy as np
from sklearn.linear_model import LogisticRegression, QuantileRegressor, Ridge
from sklearn.model_selection import train_test_split


def quantile(scores, alpha):
    n = len(scores)
    return np.sort(scores)[min(n - 1, int(np.ceil((n + 1) * (1 - alpha))) - 1)]


def execute(testData, alpha=0.2):
    X, y, z = (np.asarray(testData[k]) for k in ("features", "labels", "target"))
    Xt, Xc, yt, yc, zt, zc = train_test_split(X, y, z, test_size=0.5, random_state=0, stratify=y)
    new = np.asarray(testData["testFeatures"])
    classifier = LogisticRegression().fit(Xt, yt)
    q = quantile(1 - classifier.predict_proba(Xc)[np.arange(len(yc)), yc], alpha)
    sets = [np.flatnonzero(p >= 1 - q).tolist() for p in classifier.predict_proba(new)]
    ridge = Ridge().fit(Xt, zt)
    half = quantile(np.abs(zc - ridge.predict(Xc)), alpha)
    low, high = (QuantileRegressor(quantile=t, alpha=0.01).fit(Xt, zt) for t in (alpha / 2, 1 - alpha / 2))
    grow = quantile(np.maximum(low.predict(Xc) - zc, zc - high.predict(Xc)), alpha)
    return {
        "sets": sets,
        "bands": np.c_[ridge.predict(new) - half, ridge.predict(new) + half].tolist(),
        "adaptive": np.c_[low.predict(new) - grow, high.predict(new) + grow].tolist(),
        "coverage": float(np.mean([yi in np.flatnonzero(p >= 1 - q) for yi, p in zip(yc, classifier.predict_proba(Xc))])),
    }
