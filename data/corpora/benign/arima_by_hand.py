"""AR(p) by Yule-Walker, order by AIC, forecast with bands. No statsmodels needed."""

import numpy as np
from scipy.linalg import solve_toeplitz


def autocovariance(x, k):
    x = x - x.mean()
    return np.array([x[: len(x) - i] @ x[i:] / len(x) for i in range(k + 1)])


def yule_walker(x, p):
    gamma = autocovariance(x, p)
    phi = solve_toeplitz(gamma[:p], gamma[1 : p + 1])
    return phi, gamma[0] - phi @ gamma[1 : p + 1]


def execute(testData):
    x = np.asarray(testData["values"], float)
    fits = {p: yule_walker(x, p) for p in range(1, 9)}
    aic = {p: len(x) * np.log(s2) + 2 * p for p, (_, s2) in fits.items()}
    p = min(aic, key=aic.get)
    phi, s2 = fits[p]
    history, psi = list(x - x.mean()), [1.0]
    for _ in range(6):
        history.append(float(phi @ np.array(history[-1 : -p - 1 : -1])))
        psi.append(float(sum(phi[j] * psi[-1 - j] for j in range(min(p, len(psi))))))
    se = np.sqrt(s2 * np.cumsum(np.square(psi[:6])))
    mean = np.array(history[-6:]) + x.mean()
    return {"order": p, "phi": phi.tolist(), "forecast": mean.tolist(), "low": (mean - 1.96 * se).tolist(), "high": (mean + 1.96 * se).tolist()}
