from functools import singledispatch, total_ordering


@total_ordering
class Interval:
    def __init__(self, low, high):
        self.low, self.high = (low, high) if low <= high else (high, low)

    def __eq__(self, other):
        return isinstance(other, Interval) and (self.low, self.high) == (other.low, other.high)

    def __lt__(self, other):
        return self.high < other.low

    def __hash__(self):
        return hash((self.low, self.high))

    def __contains__(self, x):
        return self.low <= x <= self.high

    def __and__(self, other):
        low, high = max(self.low, other.low), min(self.high, other.high)
        return Interval(low, high) if low <= high else None

    def __iter__(self):
        yield self.low
        yield self.high

    def __str__(self):
        return f"[{self.low:g}, {self.high:g}]"

    __repr__ = __str__


@singledispatch
def width(x):
    raise TypeError(type(x).__name__)


@width.register
def _(x: Interval):
    return x.high - x.low


@width.register(list)
def _widths(x):
    return [width(i) for i in x]


def execute(testData):
    intervals = [Interval(*row[:2]) for row in testData["features"][:5]]
    low, high = intervals[0]
    return {"text": [str(i) for i in sorted(intervals, key=lambda i: i.low)], "widths": width(intervals),
            "inside": sum(low <= v <= high for v in testData["values"]), "both": str(intervals[0] & intervals[1])}
