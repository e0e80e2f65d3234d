from sklearn.decomposition import NMF, LatentDirichletAllocation
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer


def top_words(components, names, n=4):
    return [[names[i] for i in row.argsort()[: -n - 1 : -1]] for row in components]


def execute(testData):
    texts = testData["texts"]
    tfidf = TfidfVectorizer(stop_words="english", min_df=1, max_df=0.9, sublinear_tf=True)
    counts = CountVectorizer(stop_words="english", token_pattern=r"(?u)\b[a-zA-Z]{3,}\b")
    T, C = tfidf.fit_transform(texts), counts.fit_transform(texts)
    nmf = NMF(3, init="nndsvda", random_state=0, max_iter=400).fit(T)
    lda = LatentDirichletAllocation(3, random_state=0, learning_method="batch", max_iter=15).fit(C)
    return {
        "nmf": top_words(nmf.components_, tfidf.get_feature_names_out()),
        "lda": top_words(lda.components_, counts.get_feature_names_out()),
        "perplexity": lda.perplexity(C),
        "assignment": nmf.transform(T).argmax(axis=1).tolist(),
    }
