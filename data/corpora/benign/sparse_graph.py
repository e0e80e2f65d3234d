import numpy as np
from scipy.sparse import coo_matrix, csr_matrix
from scipy.sparse.csgraph import connected_components, shortest_path


def execute(testData):
    nodes = sorted({n for a, b, _ in testData["edges"] for n in (a, b)})
    index = {n: i for i, n in enumerate(nodes)}
    rows, cols, data = zip(*((index[a], index[b], w) for a, b, w in testData["edges"]))
    m = coo_matrix((data, (rows, cols)), shape=(len(nodes),) * 2).tocsr()
    count, labels = connected_components(m, directed=False)
    d = shortest_path(csr_matrix(m), directed=False)
    d[~np.isfinite(d)] = -1
    return {"components": int(count), "labels": labels.tolist(), "diameter": float(d.max())}
