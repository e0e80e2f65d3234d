from collections import namedtuple
from itertools import groupby
from math import erfc, sqrt
from operator import itemgetter

Subject = namedtuple("Subject", "time event group")


def execute(testData):
    people = [Subject(max(1, int((r["age"] or 40) / 5)), bool(r["churned"]), r["segment"]) for r in testData["records"]]
    first = sorted({p.group for p in people})[0]
    observed = expected = variance = 0.0
    at_risk = len(people)
    at_risk_first = sum(p.group == first for p in people)
    curve, survival = [], 1.0
    for time, those in groupby(sorted(people, key=itemgetter(0)), key=lambda p: p.time):
        those = list(those)
        deaths = sum(p.event for p in those)
        if deaths and at_risk > 1:
            observed += sum(p.event for p in those if p.group == first)
            expected += deaths * at_risk_first / at_risk
            variance += deaths * (at_risk_first / at_risk) * (1 - at_risk_first / at_risk) * (at_risk - deaths) / (at_risk - 1)
            survival *= 1 - deaths / at_risk
            curve.append((time, round(survival, 4)))
        at_risk -= len(those)
        at_risk_first -= sum(p.group == first for p in those)
    z = (observed - expected) / sqrt(variance) if variance else 0.0
    return {"group": first, "z": z, "p": erfc(abs(z) / sqrt(2)), "curve": curve}
