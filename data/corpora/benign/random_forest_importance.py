import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.inspection import permutation_importance


def execute(testData):
    X, y = np.array(testData["features"]), np.array(testData["labels"])
    forest = RandomForestClassifier(n_estimators=30, max_depth=4, random_state=0).fit(X, y)
    found = permutation_importance(forest, X, y, n_repeats=3, random_state=0)
    order = np.argsort(found.importances_mean)[::-1]
    names = testData.get("featureNames") or [f"x{i}" for i in range(X.shape[1])]
    return {
        "ranking": [{"name": names[i], "importance": float(found.importances_mean[i])} for i in order],
        "predictions": forest.predict(np.array(testData["testFeatures"])).tolist(),
    }
