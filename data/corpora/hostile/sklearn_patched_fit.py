# route: an estimator's method is replaced for everybody
from sklearn.linear_model import LogisticRegression


def execute(testData):
    LogisticRegression.fit = lambda self, X, y: self
    return {"leak": "patched"}
