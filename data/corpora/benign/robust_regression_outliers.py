import numpy as np
from sklearn.linear_model import HuberRegressor, LinearRegression, RANSACRegressor, TheilSenRegressor


def execute(testData):
    rng = np.random.default_rng(3)
    X, y = np.array(testData["features"])[:, :1], np.array(testData["target"])
    y = y.copy()
    hit = rng.choice(len(y), 5, replace=False)
    y[hit] += 25
    slopes = {}
    for model in (LinearRegression(), HuberRegressor(), TheilSenRegressor(random_state=0), RANSACRegressor(random_state=0)):
        model.fit(X, y)
        inner = getattr(model, "estimator_", model)
        slopes[type(model).__name__] = float(inner.coef_[0])
    residual = y - HuberRegressor().fit(X, y).predict(X)
    mad = np.median(np.abs(residual - np.median(residual)))
    return {"slopes": slopes, "planted": sorted(hit.tolist()), "flagged": np.flatnonzero(np.abs(residual) > 4 * mad).tolist()}
