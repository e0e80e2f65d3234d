import numpy as np
from sklearn.mixture import BayesianGaussianMixture, GaussianMixture


def execute(testData):
    X = np.array(testData["features"])[:, :2]
    fits = {
        (k, shape): GaussianMixture(k, covariance_type=shape, random_state=0, reg_covar=1e-3).fit(X)
        for k in range(1, 5)
        for shape in ("full", "diag", "spherical")
    }
    bic = {key: model.bic(X) for key, model in fits.items()}
    best = min(bic, key=bic.get)
    bayes = BayesianGaussianMixture(n_components=5, weight_concentration_prior=0.1, random_state=0, max_iter=300)
    bayes.fit(X)
    return {
        "best": {"k": best[0], "shape": best[1], "bic": bic[best]},
        "bic": {f"{k}/{shape}": round(value, 2) for (k, shape), value in bic.items()},
        "responsibilities": fits[best].predict_proba(X[:3]).round(3).tolist(),
        "bayes_weights": np.sort(bayes.weights_)[::-1].round(3).tolist(),
        "rare": np.flatnonzero(fits[best].score_samples(X) < -6).tolist(),
    }
