import numpy as np
from numpy.linalg import cond, eigh, lstsq, matrix_rank, norm, pinv, qr, svd


def householder(A):
    """QR by reflections, to see that it agrees with LAPACK."""
    R, Q = A.astype(float).copy(), np.eye(len(A))
    for k in range(A.shape[1]):
        x = R[k:, k]
        v = x.copy()
        v[0] += np.copysign(norm(x), x[0])
        v /= norm(v)
        R[k:] -= 2 * np.outer(v, v @ R[k:])
        Q[:, k:] -= 2 * np.outer(Q[:, k:] @ v, v)
    return Q, R


def execute(testData):
    A, b = np.array(testData["features"]), np.array(testData["target"])
    x, residual, rank, s = lstsq(A, b, rcond=None)
    Q, R = householder(A)
    q, r = qr(A)
    by_qr = np.linalg.solve(r, q.T @ b)
    u, sv, vt = svd(A, full_matrices=False)
    values, vectors = eigh(A.T @ A)
    assert np.allclose(x, pinv(A) @ b) and np.allclose(x, by_qr) and np.allclose(Q @ R, A)
    return {
        "x": x.tolist(), "rank": int(rank), "rank_again": int(matrix_rank(A)), "cond": float(cond(A)),
        "singular": s.tolist(), "ratio": (np.sqrt(values[::-1]) / sv).tolist(), "rss": residual.tolist(),
        "leverage": (u**2).sum(axis=1).round(3).max().item(), "first": vectors[:, -1].tolist(), "back": float(norm(u * sv @ vt - A)),
    }
