import numpy as np
from sklearn.decomposition import FactorAnalysis, FastICA, IncrementalPCA, KernelPCA, SparsePCA
from sklearn.manifold import Isomap, trustworthiness

def execute(testData):
    X = np.array(testData["features"], dtype=np.float64)
    X = (X - X.mean(0)) / X.std(0)
    maps = dict(kpca=KernelPCA(2, kernel="rbf", gamma=0.2), ica=FastICA(2, random_state=0, whiten="unit-variance", max_iter=600),
                fa=FactorAnalysis(2, random_state=0), sparse=SparsePCA(2, random_state=0, max_iter=50),
                inc=IncrementalPCA(2, batch_size=10), iso=Isomap(n_components=2, n_neighbors=6))
    out = {}
    for name in maps:
        Z = maps[name].fit_transform(X)
        out[name] = dict(trust=float(trustworthiness(X, Z, n_neighbors=4)), spread=Z.std(axis=0).round(3).tolist())
    return out
