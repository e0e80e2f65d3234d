from collections import Counter
from itertools import chain, combinations


def execute(testData):
    baskets = [frozenset(b) for b in testData["baskets"]]
    n, minimum = len(baskets), 0.3
    singles = Counter(chain.from_iterable(baskets))
    frequent = {item for item, count in singles.items() if count / n >= minimum}
    pairs = Counter(
        pair for basket in baskets for pair in combinations(sorted(basket & frequent), 2)
    )
    rules = []
    for (a, b), count in pairs.items():
        if (support := count / n) < minimum:
            continue
        for left, right in ((a, b), (b, a)):
            confidence = count / singles[left]
            rules.append({"if": left, "then": right, "support": support,
                          "confidence": confidence, "lift": confidence / (singles[right] / n)})
    rules.sort(key=lambda r: (-r["lift"], r["if"]))
    return {"rules": rules[:5]}
