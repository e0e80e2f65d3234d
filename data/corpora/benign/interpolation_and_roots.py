import numpy as np
from scipy.interpolate import Akima1DInterpolator, CubicSpline, PchipInterpolator, UnivariateSpline, make_interp_spline
from scipy.optimize import brentq


def execute(testData):
    y = np.array(testData["values"][:30])
    t = np.arange(len(y), dtype=float)
    kept = np.setdiff1d(np.arange(len(y)), [4, 5, 11, 17, 18, 19])
    gaps = np.setdiff1d(np.arange(len(y)), kept)
    errors = {}
    for make in (CubicSpline, PchipInterpolator, Akima1DInterpolator, make_interp_spline):
        f = make(t[kept], y[kept])
        errors[make.__name__] = float(np.abs(f(t[gaps]) - y[gaps]).mean())
    smooth = UnivariateSpline(t, y, s=len(y))
    spline = CubicSpline(t, y - y.mean())
    signs = np.flatnonzero(np.diff(np.sign(y - y.mean())))
    crossings = [brentq(spline, t[i], t[i + 1]) for i in signs]
    return {"errors": errors, "knots": len(smooth.get_knots()), "crossings": np.round(crossings, 3).tolist(), "area": float(spline.integrate(0, 10))}
