from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, getcontext, localcontext
from fractions import Fraction
from statistics import NormalDist, correlation, linear_regression, median_grouped, multimode, quantiles

getcontext().prec = 28


def split_evenly(total, n):
    base = (total / n).quantize(Decimal("0.01"), rounding=ROUND_DOWN)
    cents = int((total - base * n) * 100)
    return [base + (Decimal("0.01") if i < cents else 0) for i in range(n)]


def execute(testData):
    prices = [Decimal(str(r["spend"])) for r in testData["records"] if r["spend"] is not None]
    net = sum(prices, Decimal())
    vat = (net * Decimal("0.19")).quantize(Decimal("0.01"), ROUND_HALF_UP)
    with localcontext() as context:
        context.prec = 6
        third = Decimal(1) / 3
    shares = split_evenly(net + vat, 7)
    assert sum(shares) == net + vat
    ages, incomes = zip(*((r["age"], r["income"]) for r in testData["records"] if r["age"] and r["income"]))
    slope, intercept = linear_regression(ages, incomes)
    curve = NormalDist.from_samples(ages)
    return {
        "gross": str(net + vat), "shares": [str(s) for s in shares], "third": str(third),
        "exact": str(Fraction(1, 3) + Fraction("0.25")), "slope": slope, "intercept": intercept, "r": correlation(ages, incomes),
        "quartiles": quantiles(ages, n=4), "grouped": median_grouped(ages), "modes": multimode(r["city"] for r in testData["records"]),
        "over_60": 1 - curve.cdf(60), "overlap": curve.overlap(NormalDist(40, 10)),
    }
