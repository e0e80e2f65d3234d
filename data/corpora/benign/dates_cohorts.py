import calendar
from collections import defaultdict
from datetime import date, datetime, timedelta, timezone


def execute(testData):
    cohorts = defaultdict(list)
    for record in testData["records"]:
        day = datetime.strptime(record["date"], "%Y-%m-%d").replace(tzinfo=timezone.utc)
        cohorts[day.strftime("%Y-%m")].append(record["spend"])
    today = date(2024, 6, 30)
    oldest = min(date.fromisoformat(r["date"]) for r in testData["records"])
    return {
        "cohorts": {month: {"n": len(v), "mean": sum(v) / len(v)} for month, v in sorted(cohorts.items())},
        "days": (today - oldest) // timedelta(days=1),
        "month_end": calendar.monthrange(2024, 2)[1],
    }
