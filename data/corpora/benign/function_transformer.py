import numpy as np
from sklearn.compose import make_column_transformer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, PolynomialFeatures


def ratio(X):
    return X[:, [0]] / (1.0 + np.abs(X[:, [1]]))


def execute(testData):
    prepare = make_column_transformer(
        (FunctionTransformer(ratio), [0, 1]),
        (FunctionTransformer(np.log1p, validate=True), [2]),
        (FunctionTransformer(lambda a: a**2), [3]),
        remainder="drop",
    )
    X = np.abs(np.array(testData["features"]))
    model = make_pipeline(prepare, PolynomialFeatures(2, include_bias=False), LogisticRegression(max_iter=2000))
    model.fit(X, testData["labels"])
    return {"score": float(model.score(X, testData["labels"]))}
