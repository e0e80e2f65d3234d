import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.inspection import partial_dependence


def execute(testData):
    X, y = np.array(testData["features"]), np.array(testData["labels"])
    model = HistGradientBoostingClassifier(max_iter=10, min_samples_leaf=5, random_state=0).fit(X, y)
    out = {}
    for i, name in enumerate(testData["featureNames"]):
        pd_ = partial_dependence(model, X, [i], grid_resolution=4)
        out[name] = {"grid": pd_["grid_values"][0].tolist(), "average": pd_["average"][0].tolist()}
    return out
