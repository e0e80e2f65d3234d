from collections import Counter
from math import sqrt


def distance(a, b):
    return sqrt(sum((x - y) ** 2 for x, y in zip(a, b, strict=True)))


def classify(point, rows, labels, k):
    nearest = sorted(zip(rows, labels), key=lambda pair: distance(point, pair[0]))[:k]
    votes = Counter(label for _, label in nearest)
    (winner, count), *_ = votes.most_common()
    return winner, count / k


def execute(testData):
    k = int(testData.get("k", 5))
    out = [classify(p, testData["features"], testData["labels"], k) for p in testData["testFeatures"]]
    return {"predictions": [w for w, _ in out], "confidence": [c for _, c in out]}
