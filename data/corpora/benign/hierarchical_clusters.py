import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import pdist
from sklearn.cluster import DBSCAN, AgglomerativeClustering
from sklearn.metrics import adjusted_rand_score


def execute(testData):
    X = np.array(testData["features"])
    Z = linkage(pdist(X), method="ward")
    cut = fcluster(Z, t=3, criterion="maxclust")
    agglomerative = AgglomerativeClustering(n_clusters=3).fit_predict(X)
    noise = DBSCAN(eps=1.0, min_samples=3).fit(X).labels_
    return {"clusters": cut.tolist(), "agree": float(adjusted_rand_score(cut, agglomerative)),
            "noise": int((noise == -1).sum())}
