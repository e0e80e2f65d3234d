import numpy as np
from numpy import linalg as la
from numpy.lib.stride_tricks import sliding_window_view
from numpy.polynomial import Polynomial


def execute(testData):
    a = np.array(testData["features"])
    windows = sliding_window_view(np.array(testData["values"]), 5).mean(axis=1)
    q, r = la.qr(a)
    u, s, vt = np.linalg.svd(a, full_matrices=False)
    poly = Polynomial.fit(np.arange(10), np.arange(10) ** 2, 2)
    rng = np.random.default_rng(seed=0)
    masked = np.ma.masked_greater(a, a.mean())
    picked = np.select([a > 1, a < -1], [1, -1], default=0)
    return {
        "windows": windows[:3].tolist(), "rank": int(la.matrix_rank(a)), "cond": float(la.cond(a)),
        "singular": s.tolist(), "poly": poly.convert().coef.round(6).tolist(), "sample": rng.choice(5, 3, replace=False).tolist(),
        "masked": float(masked.mean()), "picked": np.unique(picked, return_counts=True)[1].tolist(),
        "einsum": float(np.einsum("ij,ij->", a, a)), "eps": float(np.finfo(float).eps), "version": np.__version__, "q": q.shape, "r": r.shape, "u": u.shape, "vt": vt.shape,
    }
