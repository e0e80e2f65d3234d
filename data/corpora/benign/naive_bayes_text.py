import re
from collections import defaultdict
from math import log

WORD = re.compile(r"[a-z']+")


class NaiveBayes:
    """Multinomial naive Bayes with add-one smoothing."""

    def __init__(self, alpha=1.0):
        self.alpha = alpha
        self._counts = defaultdict(lambda: defaultdict(int))
        self._totals = defaultdict(int)
        self._priors = defaultdict(int)
        self.vocabulary = set()

    def fit(self, texts, labels):
        for text, label in zip(texts, labels):
            self._priors[label] += 1
            for word in WORD.findall(text.lower()):
                self._counts[label][word] += 1
                self._totals[label] += 1
                self.vocabulary.add(word)
        return self

    def _score(self, words, label):
        score = log(self._priors[label] / sum(self._priors.values()))
        size = self._totals[label] + self.alpha * len(self.vocabulary)
        for word in words:
            score += log((self._counts[label][word] + self.alpha) / size)
        return score

    def predict(self, text):
        words = WORD.findall(text.lower())
        return max(self._priors, key=lambda label: self._score(words, label))


def execute(testData):
    model = NaiveBayes().fit(testData["texts"], testData["topics"])
    return {"predictions": [model.predict(text) for text in testData["texts"]]}
