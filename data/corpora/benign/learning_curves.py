import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import RepeatedStratifiedKFold, cross_validate, learning_curve, validation_curve


def execute(testData):
    X, y = np.array(testData["features"]), np.array(testData["labels"])
    cv = RepeatedStratifiedKFold(n_splits=3, n_repeats=2, random_state=0)
    scores = cross_validate(LogisticRegression(max_iter=500), X, y, cv=cv, scoring=["roc_auc", "neg_log_loss"])
    sizes, train, test = learning_curve(LogisticRegression(max_iter=500), X, y, cv=3, train_sizes=[0.5, 1.0], shuffle=True, random_state=0)
    a, b = validation_curve(LogisticRegression(max_iter=500), X, y, param_name="C", param_range=[0.1, 1], cv=3)
    return {"auc": [float(scores["test_roc_auc"].mean()), float(scores["test_roc_auc"].std())],
            "sizes": sizes.tolist(), "test": test.mean(axis=1).tolist(), "c": b.mean(axis=1).tolist()}
