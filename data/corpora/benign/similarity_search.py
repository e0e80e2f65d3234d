import numpy as np
from scipy.spatial import cKDTree, distance
from scipy.spatial.distance import cdist, cosine
from sklearn.neighbors import BallTree, NearestNeighbors


def execute(testData):
    X, T = np.array(testData["features"]), np.array(testData["testFeatures"])
    tree = cKDTree(X)
    d, i = tree.query(T)
    ball = BallTree(X)
    _, j = ball.query(T, k=1)
    nn = NearestNeighbors(n_neighbors=2).fit(X)
    return {
        "nearest": i.tolist(),
        "same": bool((i == j.ravel()).all()),
        "distances": d.round(3).tolist(),
        "two": nn.kneighbors(T, return_distance=False).tolist(),
        "cosine": float(cosine(X[0], X[1])),
        "manhattan": float(cdist(X[:1], T[:1], "cityblock")[0, 0]),
        "euclid": float(distance.euclidean(X[0], T[0])),
    }
