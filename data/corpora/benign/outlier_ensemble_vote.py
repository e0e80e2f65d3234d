import numpy as np
from sklearn.covariance import EllipticEnvelope
from sklearn.ensemble import IsolationForest
from sklearn.neighbors import LocalOutlierFactor
from sklearn.svm import OneClassSVM


def execute(testData):
    X = np.vstack([testData["features"], [[6, 6, -6, 6], [-7, 5, 6, -6]]])
    detectors = [
        IsolationForest(contamination=0.05, random_state=0),
        LocalOutlierFactor(n_neighbors=8, contamination=0.05),
        EllipticEnvelope(contamination=0.05, random_state=0),
        OneClassSVM(nu=0.05, gamma="auto"),
    ]
    votes = np.sum([d.fit_predict(X) == -1 for d in detectors], axis=0)
    return {
        "votes": votes.tolist(),
        "planted_found": bool(np.all(votes[-2:] >= 2)),
        "suspicious": {int(i): int(votes[i]) for i in np.flatnonzero(votes)},
    }
