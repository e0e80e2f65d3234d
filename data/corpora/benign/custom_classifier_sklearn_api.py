import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.model_selection import cross_val_score
from sklearn.utils.multiclass import unique_labels
from sklearn.utils.validation import check_is_fitted, validate_data


class CentroidClassifier(ClassifierMixin, BaseEstimator):
    """The nearest class mean, with a temperature for the probabilities."""

    def __init__(self, temperature=1.0, shrink=0.0):
        self.temperature = temperature
        self.shrink = shrink

    def fit(self, X, y):
        X, y = validate_data(self, X, y)
        self.classes_ = unique_labels(y)
        overall = X.mean(axis=0)
        self.centroids_ = np.stack(
            [(1 - self.shrink) * X[y == c].mean(axis=0) + self.shrink * overall for c in self.classes_]
        )
        return self

    def predict_proba(self, X):
        check_is_fitted(self)
        X = validate_data(self, X, reset=False)
        d = ((X[:, None, :] - self.centroids_[None]) ** 2).sum(axis=2)
        e = np.exp(-(d - d.min(axis=1, keepdims=True)) / self.temperature)
        return e / e.sum(axis=1, keepdims=True)

    def predict(self, X):
        return self.classes_[self.predict_proba(X).argmax(axis=1)]


def execute(testData):
    model = CentroidClassifier(temperature=2.0, shrink=0.1)
    scores = cross_val_score(model, testData["features"], testData["labels"], cv=5)
    model.fit(testData["features"], testData["labels"])
    return {"cv": scores.tolist(), "p": model.predict_proba(testData["testFeatures"]).tolist(), "params": model.get_params()}
