import math
from statistics import NormalDist, mean, stdev


def two_proportions(success_a, n_a, success_b, n_b):
    p_a, p_b = success_a / n_a, success_b / n_b
    pooled = (success_a + success_b) / (n_a + n_b)
    se = math.sqrt(pooled * (1 - pooled) * (1 / n_a + 1 / n_b))
    z = (p_b - p_a) / se if se else 0.0
    return z, 2 * (1 - NormalDist().cdf(abs(z)))


def execute(testData):
    a = [r for r in testData["records"] if r["segment"] == "retail"]
    b = [r for r in testData["records"] if r["segment"] != "retail"]
    z, p = two_proportions(sum(r["churned"] for r in a), len(a), sum(r["churned"] for r in b), len(b))
    spend = [r["spend"] for r in a]
    return {"z": z, "p": p, "mean": mean(spend), "sd": stdev(spend), "significant": p < 0.05}
