# route: make_scorer of eval itself
from sklearn.metrics import make_scorer


def execute(testData):
    return {"leak": str(make_scorer(eval))}
