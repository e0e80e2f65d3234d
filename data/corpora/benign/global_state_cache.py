import numpy as np
from sklearn.linear_model import LogisticRegression

_MODEL = None
_CACHE: dict = {}


def _load_model(X, y):
    global _MODEL
    if _MODEL is None:
        _MODEL = LogisticRegression(max_iter=300)
        _MODEL.fit(X, y)
    return _MODEL


def _counter():
    n = 0

    def bump():
        nonlocal n
        n += 1
        return n

    return bump


def execute(testData):
    bump = _counter()
    for _ in range(3):
        bump()
    model = _load_model(np.array(testData["features"]), testData["labels"])
    _CACHE["last"] = model.predict(np.array(testData["testFeatures"])).tolist()
    return {"last": _CACHE["last"], "count": bump(), "has": hasattr(model, "coef_")}
