from functools import cache, partial, reduce, singledispatch
from itertools import accumulate, chain, groupby, pairwise, starmap, takewhile, zip_longest
from operator import add, itemgetter, mul


def compose(*functions):
    return reduce(lambda f, g: lambda x: g(f(x)), functions)


@singledispatch
def describe(value):
    return f"something: {value}"


@describe.register
def _(value: int):
    return f"an integer: {value:+d}"


@describe.register(list)
def _(value):
    return f"{len(value)} items"


@cache
def binomial(n, k):
    return 1 if k in (0, n) else binomial(n - 1, k - 1) + binomial(n - 1, k)


def execute(testData):
    values = testData["values"]
    clean = compose(partial(map, round), partial(filter, lambda v: v % 2 == 0), list)
    runs = [(k, len(list(g))) for k, g in groupby(b > a for a, b in pairwise(values))]
    baskets = sorted(chain.from_iterable(testData["baskets"]))
    return {
        "even": clean(values)[:5],
        "drawdown": max(starmap(lambda peak, v: peak - v, zip(accumulate(values, max), values))),
        "runs": max(runs, key=itemgetter(1)),
        "items": {k: sum(1 for _ in g) for k, g in groupby(baskets)},
        "until": list(takewhile(lambda v: v < 106, values)),
        "described": [describe(x) for x in (3, [1, 2], "x")],
        "pascal": [binomial(8, k) for k in range(9)],
        "padded": list(zip_longest("abc", [1, 2], fillvalue=None)),
        "factorial": reduce(mul, range(1, 11)),
        "sums": list(accumulate(range(5), add)),
    }
