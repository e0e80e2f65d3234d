from bisect import bisect_right
from itertools import groupby
from operator import itemgetter


def kaplan_meier(durations, events):
    order = sorted(zip(durations, events))
    at_risk, survival, curve = len(order), 1.0, []
    for time, group in groupby(order, key=itemgetter(0)):
        group = list(group)
        deaths = sum(e for _, e in group)
        survival *= 1 - deaths / at_risk
        at_risk -= len(group)
        curve.append((time, survival))
    return curve


def execute(testData):
    durations = [round(r["spend"]) for r in testData["records"]]
    events = [int(r["churned"]) for r in testData["records"]]
    curve = kaplan_meier(durations, events)
    times = [t for t, _ in curve]
    i = bisect_right(times, 200) - 1
    return {"curve": curve, "at_200": curve[i][1] if i >= 0 else 1.0}
