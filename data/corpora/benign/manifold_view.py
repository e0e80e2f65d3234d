import numpy as np
from sklearn.manifold import MDS, TSNE, Isomap


def execute(testData):
    X = np.array(testData["features"])
    views = {
        "isomap": Isomap(n_components=2, n_neighbors=8),
        "tsne": TSNE(n_components=2, perplexity=5, init="random", random_state=0, max_iter=250),
        "mds": MDS(n_components=2, n_init=1, max_iter=50, init="random", random_state=0),
    }
    return {name: view.fit_transform(X)[:2].round(3).tolist() for name, view in views.items()}
