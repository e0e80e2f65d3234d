import numpy as np
from sklearn.ensemble import AdaBoostClassifier, BaggingClassifier
from sklearn.experimental import enable_halving_search_cv  # noqa: F401
from sklearn.model_selection import HalvingRandomSearchCV, ParameterGrid, RandomizedSearchCV
from sklearn.tree import DecisionTreeClassifier
from scipy.stats import loguniform, randint


def execute(testData):
    X, y = np.array(testData["features"]), np.array(testData["labels"])
    space = {"max_depth": randint(1, 5), "ccp_alpha": loguniform(1e-4, 1e-1)}
    search = RandomizedSearchCV(DecisionTreeClassifier(random_state=0), space, n_iter=4, cv=3, random_state=0).fit(X, y)
    halving = HalvingRandomSearchCV(DecisionTreeClassifier(random_state=0), space, cv=2, random_state=0, min_resources=20).fit(X, y)
    boost = AdaBoostClassifier(n_estimators=5, random_state=0).fit(X, y)
    bag = BaggingClassifier(n_estimators=5, random_state=0).fit(X, y)
    return {"best": {k: float(v) for k, v in search.best_params_.items()}, "halving": float(halving.best_score_),
            "boost": float(boost.score(X, y)), "bag": float(bag.score(X, y)), "grid": len(ParameterGrid({"a": [1, 2], "b": [3]}))}
