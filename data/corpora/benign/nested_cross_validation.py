import numpy as np
from sklearn.model_selection import GridSearchCV, KFold, cross_val_score
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

GRID = {"svc__C": [0.1, 1, 10], "svc__gamma": ["scale", 0.1]}


def execute(testData):
    X, y = np.array(testData["features"]), np.array(testData["labels"])
    pipe = Pipeline([("scale", StandardScaler()), ("svc", SVC())])
    inner, outer = KFold(3, shuffle=True, random_state=1), KFold(4, shuffle=True, random_state=2)
    search = GridSearchCV(pipe, GRID, cv=inner, scoring="balanced_accuracy")
    nested = cross_val_score(search, X, y, cv=outer)
    search.fit(X, y)
    return {
        "flat": search.best_score_,
        "nested": nested.mean(),
        "optimism": search.best_score_ - nested.mean(),
        "best": search.best_params_,
        "all": [
            {"params": params, "mean": float(mean)}
            for params, mean in zip(search.cv_results_["params"], search.cv_results_["mean_test_score"])
        ],
    }
