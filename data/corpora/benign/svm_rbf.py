import numpy as np
from sklearn.preprocessing import MinMaxScaler
from sklearn.svm import SVC


def execute(testData):
    scaler = MinMaxScaler()
    X = scaler.fit_transform(np.array(testData["features"]))
    svc = SVC(kernel="rbf", C=2.0, gamma="scale").fit(X, testData["labels"])
    T = scaler.transform(np.array(testData["testFeatures"]))
    return {
        "predictions": svc.predict(T).tolist(),
        "decision": svc.decision_function(T).round(4).tolist(),
        "n_support": [int(n) for n in svc.n_support_],
    }
