from functools import lru_cache, reduce
from operator import itemgetter, mul


@lru_cache(maxsize=None)
def paths(rows: int, columns: int) -> int:
    if rows == 0 or columns == 0:
        return 1
    return paths(rows - 1, columns) + paths(rows, columns - 1)


def knapsack(items, capacity):
    best = [(0, ())] * (capacity + 1)
    for name, weight, value in items:
        for room in range(capacity, weight - 1, -1):
            candidate = (best[room - weight][0] + value, best[room - weight][1] + (name,))
            best[room] = max(best[room], candidate, key=itemgetter(0))
    return best[capacity]


def execute(testData):
    items = [(r["id"], int(r["age"] or 1) % 7 + 1, int(r["spend"])) for r in testData["records"]]
    value, chosen = knapsack(items, 20)
    return {"paths": paths(8, 8), "value": value, "chosen": list(chosen), "product": reduce(mul, range(1, 6), 1)}
