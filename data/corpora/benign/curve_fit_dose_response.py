import numpy as np
from scipy.optimize import curve_fit, differential_evolution, least_squares, root_scalar
from scipy.stats import t as student


def logistic4(x, bottom, top, ec50, slope):
    return bottom + (top - bottom) / (1 + (ec50 / x) ** slope)


def execute(testData):
    rng = np.random.default_rng(len(testData["values"]))
    dose = np.repeat(np.geomspace(0.1, 100, 8), 3)
    response = logistic4(dose, 5, 95, 4.0, 1.3) + rng.normal(0, 3, dose.size)
    start, low, high = [0, 100, 1, 1], [-20, 50, 1e-3, 0.1], [40, 150, 1e3, 5]
    best, cov = curve_fit(logistic4, dose, response, p0=start, bounds=(low, high))
    half = student.ppf(0.975, dose.size - 4) * np.sqrt(np.diag(cov))
    robust = least_squares(lambda p: logistic4(dose, *p) - response, start, loss="soft_l1", bounds=(low, high))
    coarse = differential_evolution(lambda p: ((logistic4(dose, *p) - response) ** 2).sum(), list(zip(low, high)), seed=0, maxiter=20, polish=False)
    ed90 = root_scalar(lambda x: logistic4(x, *best) - (best[0] + 0.9 * (best[1] - best[0])), bracket=[0.01, 1000])
    return {"estimate": best.tolist(), "half_width": half.tolist(), "robust": robust.x.tolist(), "global": coarse.x.tolist(), "ed90": ed90.root}
