import numpy as np
from scipy.optimize import LinearConstraint, linprog, minimize


def execute(testData):
    R = np.diff(np.log(1 + np.abs(np.array(testData["features"]))), axis=0)
    mu, cov = R.mean(axis=0), np.cov(R, rowvar=False)
    n = len(mu)
    found = minimize(
        lambda w: w @ cov @ w,
        np.full(n, 1 / n),
        bounds=[(0, 1)] * n,
        constraints=[LinearConstraint(np.ones((1, n)), 1, 1)],
        method="SLSQP",
    )
    lp = linprog(-mu, A_ub=[[1.0] * n], b_ub=[1.0], bounds=(0, 0.5))
    return {"weights": found.x.round(4).tolist(), "risk": float(np.sqrt(found.fun)), "lp": lp.x.tolist()}
