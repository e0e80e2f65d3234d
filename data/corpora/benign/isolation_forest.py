import numpy as np
from sklearn.ensemble import IsolationForest


def execute(testData):
    X = np.array(testData["features"])
    detector = IsolationForest(n_estimators=50, contamination=0.1, random_state=3).fit(X)
    score = -detector.score_samples(X)
    flagged = np.flatnonzero(detector.predict(X) == -1)
    return {"outliers": flagged.tolist(), "threshold": float(np.quantile(score, 0.9))}
