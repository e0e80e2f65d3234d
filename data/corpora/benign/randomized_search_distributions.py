from scipy.stats import loguniform, randint
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.metrics import make_scorer, fbeta_score
from sklearn.model_selection import RandomizedSearchCV


def execute(testData):
    space = {"n_estimators": randint(10, 40), "max_depth": [None, 2, 4], "min_samples_leaf": randint(1, 6),
             "ccp_alpha": loguniform(1e-4, 1e-1)}
    search = RandomizedSearchCV(ExtraTreesClassifier(random_state=0), space, n_iter=6, cv=3, random_state=0,
                                scoring=make_scorer(fbeta_score, beta=2), error_score="raise")
    search.fit(testData["features"], testData["labels"])
    best = {k: (v.item() if hasattr(v, "item") else v) for k, v in search.best_params_.items()}
    return {"best": best, "score": search.best_score_,
            "predictions": search.predict(testData["testFeatures"]).tolist()}
