import numpy as np
from sklearn.linear_model import ElasticNetCV, LassoLarsIC, enet_path, lars_path
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

def execute(testData):
    poly = PolynomialFeatures(2, include_bias=False)
    X = StandardScaler().fit_transform(poly.fit_transform(testData["features"]))
    y = np.array(testData["target"]) - np.mean(testData["target"])
    names = poly.get_feature_names_out(testData["featureNames"])
    alphas, coefs, _ = enet_path(X, y, l1_ratio=0.7, n_alphas=15)
    _, active, _ = lars_path(X, y, method="lasso", max_iter=5)
    cv = ElasticNetCV(l1_ratio=[0.3, 0.7, 0.95], cv=4, random_state=0, max_iter=5000).fit(X, y)
    aic = LassoLarsIC(criterion="bic").fit(X, y)
    chosen = {n: round(float(c), 4) for n, c in zip(names, cv.coef_) if abs(c) > 1e-4}
    return {"alphas": alphas.tolist(), "nonzero": (np.abs(coefs) > 1e-8).sum(axis=0).tolist(),
            "entered": [str(names[i]) for i in active], "chosen": chosen, "alpha": cv.alpha_, "bic_alpha": float(aic.alpha_)}
