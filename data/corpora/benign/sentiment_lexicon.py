POSITIVE = {"good", "great", "love", "excellent", "happy", "fast"}
NEGATIVE = {"bad", "poor", "hate", "terrible", "slow", "broken"}
NEGATIONS = {"not", "never", "no"}


def score(text):
    total, flip = 0, 1
    for token in text.lower().replace(",", " ").replace(".", " ").split():
        if token in NEGATIONS:
            flip = -1
            continue
        total += flip * ((token in POSITIVE) - (token in NEGATIVE))
        flip = 1
    return total


def execute(testData):
    scores = list(map(score, testData["texts"]))
    label = lambda s: "positive" if s > 0 else "negative" if s < 0 else "neutral"
    return {"scores": scores, "labels": [label(s) for s in scores]}
