"""Sentiment analysis beside plain VADER, on texts that people rated and nothing was tuned on."""

from __future__ import annotations

import string
import time

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from benchmarks.catalog.rated_texts import SETS, Rated, rated
from benchmarks.catalog.rows import Row
from engine.catalog.algorithms.sentiment_analysis.engine import answer
from engine.catalog.algorithms.sentiment_analysis.model import Request
from engine.models.model import Answers

_SLUG = "sentiment-analysis"
_VADER = "VADER 3.3.2 as it is"
_COUNTED = "words of its lexicon counted, without any rule"
_BORDER = 0.05


def measure() -> list[Row]:
    """How near to people's ratings, and how often the label is that of the people."""
    return [row for name in SETS for row in _measured(name)]


def _measured(name: str) -> list[Row]:
    tuned, held = rated(name)
    ratings = np.array([rating for _, rating in held])
    start = time.perf_counter()
    ours = np.array([answer(Request(text=text), _nobody).compound for text, _ in held])
    seconds = time.perf_counter() - start
    vader = SentimentIntensityAnalyzer()
    plain = np.array([vader.polarity_scores(text)["compound"] for text, _ in held])
    counted = np.array([_counted(text, vader.lexicon) for text, _ in held])

    def row(metric: str, figures: tuple[float, float, float], of: str = _VADER) -> Row:
        return {
            "algorithm": _SLUG,
            "data": f"{name} rated for VADER's paper, {len(held):,} held out",
            "metric": metric,
            "ours": figures[0],
            "reference": figures[1],
            "reference_name": of,
            "baseline": figures[2],
            "baseline_name": _COUNTED,
            "seconds": seconds,
        }

    told = (ours, plain, counted)
    near = [float(np.corrcoef(each, ratings)[0, 1]) for each in told]
    same = [_same(each, ratings) for each in told]
    learned = _same(_learned(tuned, held), ratings)
    by = "words weighed by logistic regression, learned from the other half of these texts"
    return [
        row("correlation with people's mean rating", (near[0], near[1], near[2])),
        row("share of labels as people's", (same[0], same[1], same[2])),
        row("share of labels as people's", (same[0], learned, same[2]), by),
    ]


def _same(told: np.ndarray, ratings: np.ndarray) -> float:
    """Positive or negative as people said, of the texts on which they said either."""
    labels = np.where(told >= _BORDER, 1, np.where(told <= -_BORDER, -1, 0))
    is_either = ratings != 0
    return float((labels == np.sign(ratings))[is_either].mean())


def _counted(text: str, lexicon: dict[str, float]) -> float:
    words = [word.strip(string.punctuation).lower() for word in text.split()]
    return float(sum(np.sign(lexicon.get(word, 0.0)) for word in words))


def _learned(tuned: Rated, held: Rated) -> np.ndarray:
    """Minus one to one, by a model that learned from rated texts of the same sort."""
    known = [(text, rating > 0) for text, rating in tuned if rating]
    model = make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2), min_df=2), LogisticRegression(C=10.0, max_iter=1_000)
    )
    model.fit([text for text, _ in known], [is_positive for _, is_positive in known])
    chances = model.predict_proba([text for text, _ in held])[:, 1]
    return np.where(chances >= 0.5, 1.0, -1.0)


def _nobody(model_id: str, _rows: object) -> Answers:
    raise LookupError(model_id)
