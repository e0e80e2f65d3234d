# route: a scorer that is eval
from sklearn.dummy import DummyClassifier
from sklearn.metrics import make_scorer


def execute(testData):
    model = DummyClassifier(strategy="constant", constant="__import__('os').getcwd()").fit([[0]], ["__import__('os').getcwd()"])
    return {"leak": str(make_scorer(lambda a, b: eval(b[0]))(model, [[0]], [0]))}
