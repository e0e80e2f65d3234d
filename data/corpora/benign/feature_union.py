import numpy as np
from sklearn.decomposition import PCA
from sklearn.kernel_approximation import Nystroem
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import FeatureUnion, Pipeline
from sklearn.preprocessing import SplineTransformer, StandardScaler


def execute(testData):
    union = FeatureUnion(
        [("pca", PCA(2)), ("kernel", Nystroem(n_components=5, random_state=0)), ("spline", SplineTransformer(n_knots=3))]
    )
    model = Pipeline([("scale", StandardScaler()), ("features", union), ("clf", LogisticRegression(max_iter=2000))])
    model.set_params(clf__C=0.5, features__pca__n_components=1)
    X, y = np.array(testData["features"]), testData["labels"]
    model.fit(X, y)
    return {"score": float(model.score(X, y)), "n": int(model[:-1].transform(X).shape[1])}
