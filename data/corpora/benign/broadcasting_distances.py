import numpy as np

def execute(testData):
    X = np.array(testData["features"]); T = np.array(testData["testFeatures"])
    diff = T[:, None, :] - X[None, :, :]
    d = np.sqrt(np.einsum("ijk,ijk->ij", diff, diff))
    d2 = np.sqrt(np.maximum((T**2).sum(1)[:, None] - 2*T@X.T + (X**2).sum(1), 0))
    assert np.allclose(d, d2)
    nearest = np.take_along_axis(np.array(testData["labels"])[None].repeat(len(T), 0), d.argsort(1)[:, :5], 1)
    w = np.ma.masked_greater(d, np.median(d))
    grid = np.stack(np.meshgrid(*[np.linspace(*np.percentile(X[:, j], [5, 95]), 3) for j in range(2)], indexing="ij"), -1).reshape(-1, 2)
    return {"vote": nearest.mean(1).tolist(), "close": w.count(axis=1).tolist(), "grid": grid.round(2).tolist(),
            "hist": np.histogram(d, bins=5)[0].tolist(), "unique": np.unique(nearest, return_counts=True)[1].tolist()}
