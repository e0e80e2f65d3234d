import numpy as np
from sklearn.feature_selection import RFE, SelectKBest, VarianceThreshold, f_classif, mutual_info_classif
from sklearn.linear_model import LogisticRegression


def execute(testData):
    X, y = np.array(testData["features"]), np.array(testData["labels"])
    names = np.array(testData["featureNames"])
    X = VarianceThreshold(1e-6).fit_transform(X)
    best = SelectKBest(f_classif, k=2).fit(X, y)
    rfe = RFE(LogisticRegression(max_iter=500), n_features_to_select=2).fit(X, y)
    mi = mutual_info_classif(X, y, random_state=0)
    return {"kbest": names[best.get_support()].tolist(), "rfe": names[rfe.support_].tolist(), "mi": dict(zip(names.tolist(), mi.round(4).tolist()))}
