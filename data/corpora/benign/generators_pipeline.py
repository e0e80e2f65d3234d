from collections import deque
from collections.abc import Generator, Iterator
from itertools import accumulate, count, islice, pairwise, takewhile, tee


def windows(values: Iterator[float], size: int) -> Generator[tuple, None, int]:
    seen = 0
    window = deque(maxlen=size)
    for value in values:
        seen += 1
        window.append(value)
        if len(window) == size:
            yield tuple(window)
    return seen


def collect(values, size, sink):
    total = yield from windows(values, size)
    sink["seen"] = total


def execute(testData):
    sink = {}
    means = [sum(w) / len(w) for w in collect(iter(testData["values"]), 4, sink)]
    a, b = tee(testData["values"])
    next(b, None)
    return {"means": means[:3], "seen": sink["seen"], "moves": [y - x for x, y in islice(zip(a, b), 3)],
            "pairs": list(islice(pairwise("abcd"), 2)), "sums": list(accumulate(range(5))),
            "squares": list(takewhile(lambda v: v < 30, (n * n for n in count())))}
