import numpy as np
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics.pairwise import cosine_similarity
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import Normalizer


class Search:
    def __init__(self, texts, dims=5):
        self.texts = texts
        self._space = make_pipeline(TfidfVectorizer(), TruncatedSVD(dims, random_state=0), Normalizer(copy=False))
        self._vectors = self._space.fit_transform(texts)

    def __call__(self, query, k=3):
        scores = cosine_similarity(self._space.transform([query]), self._vectors)[0]
        return [(self.texts[i], round(float(scores[i]), 3)) for i in np.argsort(-scores)[:k]]

    @property
    def explained(self):
        return float(self._space.named_steps["truncatedsvd"].explained_variance_ratio_.sum())


def execute(testData):
    search = Search(testData["texts"])
    return {q: search(q) for q in ("slow delivery", "broken product", "wrong invoice")} | {"explained": search.explained}
