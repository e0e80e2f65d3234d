from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pandas as pd


def sessions(stamps, gap=timedelta(days=8)):
    current = [stamps[0]]
    for a, b in zip(stamps, stamps[1:]):
        if b - a > gap:
            yield current
            current = []
        current.append(b)
    yield current


def execute(testData):
    stamps = sorted(datetime.fromisoformat(r["date"]).replace(tzinfo=timezone.utc) for r in testData["records"])
    found = list(sessions(stamps))
    series = pd.Series(1, index=pd.DatetimeIndex(stamps)).resample("W-MON").sum()
    try:
        local = stamps[0].astimezone(ZoneInfo("Europe/Berlin")).isoformat()
    except KeyError:
        local = stamps[0].isoformat()
    return {
        "sessions": [len(s) for s in found],
        "weekdays": {f"{d:%A}": sum(s.weekday() == d.weekday() for s in stamps) for d in stamps[:7]},
        "weeks": series.tolist(),
        "local": local,
        "span_days": (stamps[-1] - stamps[0]).days,
    }
