"""Plain logistic regression with scaled features."""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def execute(testData):
    X = np.asarray(testData["features"], dtype=float)
    y = np.asarray(testData["labels"])
    model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=500))
    model.fit(X, y)
    X_test = np.asarray(testData["testFeatures"], dtype=float)
    probabilities = model.predict_proba(X_test)[:, 1]
    coefficients = model[-1].coef_[0]
    return {
        "success": True,
        "predictions": (probabilities >= 0.5).astype(int).tolist(),
        "probabilities": probabilities.tolist(),
        "train_accuracy": float(model.score(X, y)),
        "coefficients": dict(zip(testData["featureNames"], coefficients.tolist())),
        "intercept": float(model[-1].intercept_[0]),
    }


if __name__ == "__main__":
    import json
    import sys

    with open(sys.argv[1], encoding="utf-8") as file:
        print(json.dumps(execute(json.load(file)), indent=2))
