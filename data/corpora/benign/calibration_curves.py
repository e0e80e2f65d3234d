"""Is a predicted 0.8 right eight times in ten? Three ways to make it so."""

import numpy as np
from sklearn.calibration import CalibratedClassifierCV, calibration_curve
from sklearn.metrics import brier_score_loss, log_loss
from sklearn.model_selection import cross_val_predict
from sklearn.naive_bayes import GaussianNB


def expected_calibration_error(y, p, bins=5):
    edges = np.linspace(0, 1, bins + 1)
    which = np.clip(np.digitize(p, edges) - 1, 0, bins - 1)
    return sum(abs(y[which == b].mean() - p[which == b].mean()) * np.mean(which == b) for b in np.unique(which))


def execute(testData):
    X, y = np.array(testData["features"]), np.array(testData["labels"])
    candidates = {
        "raw": GaussianNB(),
        "sigmoid": CalibratedClassifierCV(GaussianNB(), cv=3, method="sigmoid"),
        "isotonic": CalibratedClassifierCV(GaussianNB(), cv=3, method="isotonic"),
    }
    report = {}
    for name, model in candidates.items():
        p = cross_val_predict(model, X, y, cv=4, method="predict_proba")[:, 1]
        share, mean = calibration_curve(y, p, n_bins=4, strategy="quantile")
        report[name] = {
            "brier": brier_score_loss(y, p),
            "log_loss": log_loss(y, np.clip(p, 1e-6, 1 - 1e-6)),
            "ece": float(expected_calibration_error(y, p)),
            "curve": np.column_stack([mean, share]).round(3).tolist(),
        }
    return report
