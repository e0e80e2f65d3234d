"""Builds an estimator from a nested dict of choices."""
from sklearn.linear_model import LogisticRegression, SGDClassifier
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import MaxAbsScaler, StandardScaler

CHOICES = {
    "scaler": {"standard": StandardScaler, "maxabs": MaxAbsScaler},
    "model": {"logistic": LogisticRegression, "sgd": SGDClassifier},
}
CONFIG = {"scaler": {"kind": "standard", "params": {}}, "model": {"kind": "logistic", "params": {"C": 0.5, "max_iter": 300}}, "memory": 16, "input": "table"}


def build(config):
    steps = []
    for step in ("scaler", "model"):
        entry = config[step]
        make = CHOICES[step][entry["kind"]]
        steps.append((step, make(**entry["params"])))
    return Pipeline(steps=steps, memory=None)


def execute(testData):
    pipeline = build(CONFIG)
    pipeline.fit(testData["features"], testData["labels"])
    steps = [f"{name}={type(step).__name__}" for name, step in pipeline.steps]
    return {"steps": steps, "classes": [int(c) for c in pipeline.classes_]}
