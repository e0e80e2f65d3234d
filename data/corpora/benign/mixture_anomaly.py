import numpy as np
from sklearn.covariance import EllipticEnvelope
from sklearn.mixture import GaussianMixture
from sklearn.neighbors import LocalOutlierFactor


def execute(testData):
    X = np.array(testData["features"])
    bic = {k: float(GaussianMixture(k, random_state=0, reg_covar=1e-3).fit(X).bic(X)) for k in (1, 2, 3)}
    k, _ = min(bic.items(), key=lambda item: item[1])
    density = GaussianMixture(k, random_state=0, reg_covar=1e-3).fit(X).score_samples(X)
    lof = LocalOutlierFactor(n_neighbors=5).fit_predict(X)
    robust = EllipticEnvelope(random_state=0, support_fraction=0.9).fit(X).mahalanobis(X)
    return {"k": k, "rare": np.argsort(density)[:3].tolist(), "lof": int(np.sum(lof < 0)), "far": float(robust.max())}
