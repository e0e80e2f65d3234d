import warnings

import numpy as np
from sklearn.neural_network import MLPClassifier
from sklearn.preprocessing import RobustScaler

warnings.filterwarnings("ignore")


def execute(testData):
    scaler = RobustScaler().fit(np.array(testData["features"]))
    net = MLPClassifier((8, 4), activation="tanh", max_iter=150, random_state=0, early_stopping=False)
    net.fit(scaler.transform(np.array(testData["features"])), testData["labels"])
    T = scaler.transform(np.array(testData["testFeatures"]))
    return {"probabilities": net.predict_proba(T)[:, 1].tolist(), "layers": [w.shape for w in net.coefs_]}
