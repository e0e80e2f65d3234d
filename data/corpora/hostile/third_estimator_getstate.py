# route: an estimator's state holds more than its parameters
from sklearn.linear_model import LogisticRegression


def execute(testData):
    return {"leak": str(LogisticRegression().__getstate__()) + str(LogisticRegression.__init__.__globals__)}
