import numpy as np


def pagerank(links, damping=0.85, tolerance=1e-9):
    n = len(links)
    ranks = np.full(n, 1 / n)
    out = links.sum(axis=1, keepdims=True)
    P = np.divide(links, out, out=np.full_like(links, 1 / n), where=out > 0)
    while True:
        new = (1 - damping) / n + damping * ranks @ P
        if np.linalg.norm(new - ranks, 1) < tolerance:
            return new
        ranks = new


def execute(testData):
    names = sorted({n for e in testData["edges"] for n in e[:2]})
    A = np.zeros((len(names), len(names)))
    for a, b, w in testData["edges"]:
        A[names.index(a), names.index(b)] = w
    r = pagerank(A)
    return {"ranks": dict(zip(names, r.round(5).tolist())), "sum": float(np.sum(r))}
