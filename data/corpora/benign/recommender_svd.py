import numpy as np
from sklearn.decomposition import NMF, TruncatedSVD


def execute(testData):
    items = sorted({item for basket in testData["baskets"] for item in basket})
    R = np.array([[item in basket for item in items] for basket in testData["baskets"]], dtype=float)
    svd = TruncatedSVD(n_components=2, random_state=0)
    U = svd.fit_transform(R)
    predicted = U @ svd.components_
    nmf = NMF(2, init="nndsvda", random_state=0, max_iter=500).fit(R)
    suggestion = []
    for row, seen in zip(predicted, R):
        row = np.where(seen > 0, -np.inf, row)
        suggestion.append(items[int(row.argmax())] if np.isfinite(row).any() else None)
    return {"suggestions": suggestion, "error": float(nmf.reconstruction_err_)}
