import numpy as np
from sklearn.cluster import DBSCAN, AgglomerativeClustering, KMeans
from sklearn.metrics import adjusted_rand_score, calinski_harabasz_score, silhouette_score
from sklearn.neighbors import NearestNeighbors
from sklearn.preprocessing import StandardScaler


def knee(distances):
    """Where the sorted distances turn up: the point farthest from the chord."""
    x = np.linspace(0, 1, len(distances))
    d = (distances - distances[0]) / (distances[-1] - distances[0])
    return distances[np.argmax(x - d)]


def execute(testData):
    X = StandardScaler().fit_transform(testData["features"])
    distances, _ = NearestNeighbors(n_neighbors=4).fit(X).kneighbors(X)
    eps = knee(np.sort(distances[:, -1]))
    labels = {
        "dbscan": DBSCAN(eps=eps, min_samples=4).fit_predict(X),
        "kmeans": KMeans(3, n_init=5, random_state=0).fit_predict(X),
        "ward": AgglomerativeClustering(3).fit_predict(X),
    }
    report = {"eps": float(eps)}
    for name, found in labels.items():
        k = len(set(found) - {-1})
        report[name] = {"clusters": k, "noise": int((found == -1).sum())}
        if k > 1:
            report[name] |= {
                "silhouette": float(silhouette_score(X, found)),
                "ch": float(calinski_harabasz_score(X, found)),
            }
    report["agreement"] = adjusted_rand_score(labels["kmeans"], labels["ward"])
    return report
