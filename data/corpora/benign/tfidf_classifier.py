import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import SGDClassifier
from sklearn.pipeline import Pipeline


def execute(testData):
    pipeline = Pipeline(
        steps=[
            ("tfidf", TfidfVectorizer(ngram_range=(1, 2), min_df=1, stop_words="english")),
            ("clf", SGDClassifier(loss="log_loss", random_state=0, max_iter=200)),
        ]
    )
    pipeline.fit(testData["texts"], testData["topics"])
    terms = pipeline.named_steps["tfidf"].get_feature_names_out()
    weights = pipeline.named_steps["clf"].coef_[0]
    top = np.argsort(np.abs(weights))[-5:]
    return {
        "terms": terms[top].tolist(),
        "probabilities": pipeline.predict_proba(testData["texts"]).round(3).tolist(),
    }
