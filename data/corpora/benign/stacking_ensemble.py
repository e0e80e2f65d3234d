import numpy as np
from sklearn.ensemble import AdaBoostClassifier, BaggingClassifier, StackingClassifier
from sklearn.linear_model import LogisticRegression, RidgeClassifier
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier


def build():
    level0 = [
        ("bag", BaggingClassifier(DecisionTreeClassifier(max_depth=4), n_estimators=10, random_state=0)),
        ("ada", AdaBoostClassifier(n_estimators=15, random_state=0)),
        ("ridge", make_pipeline(StandardScaler(), RidgeClassifier())),
    ]
    return StackingClassifier(level0, final_estimator=LogisticRegression(), cv=3, passthrough=False)


def execute(testData):
    X, y = np.asarray(testData["features"]), np.asarray(testData["labels"])
    stack = build()
    scores = cross_val_score(stack, X, y, cv=3)
    stack.fit(X, y)
    weights = dict(zip(stack.named_estimators_, stack.final_estimator_.coef_[0].tolist()))
    return {"cv": scores.tolist(), "weights": weights, "p": stack.predict_proba(testData["testFeatures"])[:, 1].tolist()}
