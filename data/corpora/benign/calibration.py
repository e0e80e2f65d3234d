import numpy as np
from sklearn.calibration import CalibratedClassifierCV, calibration_curve
from sklearn.naive_bayes import GaussianNB


def execute(testData):
    X, y = np.array(testData["features"]), np.array(testData["labels"])
    base = GaussianNB()
    model = CalibratedClassifierCV(base, method="sigmoid", cv=3).fit(X, y)
    prob_true, prob_pred = calibration_curve(y, model.predict_proba(X)[:, 1], n_bins=5, strategy="quantile")
    return {"true": prob_true.tolist(), "predicted": prob_pred.tolist()}
