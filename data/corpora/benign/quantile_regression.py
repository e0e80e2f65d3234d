import numpy as np
from sklearn.ensemble import GradientBoostingRegressor, HistGradientBoostingRegressor
from sklearn.linear_model import HuberRegressor, QuantileRegressor


def execute(testData):
    X, y = np.array(testData["features"]), np.array(testData["target"])
    bands = {}
    for q in (0.1, 0.5, 0.9):
        model = GradientBoostingRegressor(loss="quantile", alpha=q, n_estimators=20, random_state=0)
        bands[f"p{int(q * 100)}"] = model.fit(X, y).predict(np.array(testData["testFeatures"])).round(3).tolist()
    huber = HuberRegressor(max_iter=500).fit(X, y)
    linear = QuantileRegressor(quantile=0.5, alpha=0.01, solver="highs").fit(X, y)
    hist = HistGradientBoostingRegressor(max_iter=10, min_samples_leaf=5).fit(X, y)
    return {"bands": bands, "huber": huber.coef_.tolist(), "median": linear.coef_.tolist(), "hist": float(hist.score(X, y))}
