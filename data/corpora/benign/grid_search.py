import warnings

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, StratifiedKFold
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler

PARAM_GRID = {"clf__C": [0.1, 1.0, 10.0], "clf__class_weight": [None, "balanced"]}


def execute(testData):
    pipe = Pipeline([("scale", StandardScaler()), ("clf", LogisticRegression(max_iter=300))])
    folds = StratifiedKFold(n_splits=3, shuffle=True, random_state=1)
    search = GridSearchCV(pipe, PARAM_GRID, scoring="neg_log_loss", cv=folds)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", category=ConvergenceWarning)
        search.fit(np.array(testData["features"]), testData["labels"])
    return {"best": search.best_params_, "score": float(-search.best_score_)}
