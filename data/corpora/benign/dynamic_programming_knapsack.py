from functools import lru_cache


def knapsack(weights, values, capacity):
    best = [0] * (capacity + 1)
    choice = [[False] * (capacity + 1) for _ in weights]
    for i, (w, v) in enumerate(zip(weights, values)):
        for c in range(capacity, w - 1, -1):
            if best[c - w] + v > best[c]:
                best[c], choice[i][c] = best[c - w] + v, True
    picked, c = [], capacity
    for i in reversed(range(len(weights))):
        if choice[i][c]:
            picked.append(i)
            c -= weights[i]
    return best[capacity], picked[::-1]


def lcs(a, b):
    @lru_cache(maxsize=None)
    def go(i, j):
        if i == len(a) or j == len(b):
            return ""
        if a[i] == b[j]:
            return a[i] + go(i + 1, j + 1)
        return max(go(i + 1, j), go(i, j + 1), key=len)

    answer = go(0, 0)
    return answer, go.cache_info().hits


def execute(testData):
    weights = [max(1, (r["age"] or 40) // 10) for r in testData["records"]]
    values = [round(r["spend"] or 0) for r in testData["records"]]
    total, picked = knapsack(weights, values, 25)
    common, hits = lcs("the delivery was fast", "the service was slow")
    return {"total": total, "picked": picked, "weight": sum(weights[i] for i in picked), "common": common, "hits": hits}
