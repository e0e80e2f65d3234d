import re
from collections import Counter, defaultdict
from datetime import datetime

LINE = re.compile(
    r"""^(?P<ip>\d{1,3}(?:\.\d{1,3}){3})\s-\s-\s
        \[(?P<when>[^\]]+)\]\s
        "(?P<verb>GET|POST|PUT)\s(?P<path>\S+)[^"]*"\s
        (?P<status>\d{3})\s(?P<size>\d+|-)$""",
    re.VERBOSE,
)

SAMPLE = """\
10.0.0.1 - - [10/Oct/2024:13:55:36 +0000] "GET /index.html HTTP/1.1" 200 2326
10.0.0.2 - - [10/Oct/2024:13:56:01 +0000] "POST /api/run HTTP/1.1" 503 -
10.0.0.1 - - [10/Oct/2024:14:02:11 +0000] "GET /static/a.css HTTP/1.1" 304 0
not a log line
"""


def execute(testData):
    hits, sizes, bad = Counter(), defaultdict(int), []
    hours = set()
    for number, line in enumerate(SAMPLE.splitlines(), start=1):
        if not (m := LINE.match(line)):
            bad.append(number)
            continue
        hits[m["status"][0] + "xx"] += 1
        sizes[m["ip"]] += int(m["size"]) if m["size"] != "-" else 0
        hours.add(datetime.strptime(m["when"], "%d/%b/%Y:%H:%M:%S %z").hour)
    slug = [re.sub(r"[^a-z0-9]+", "-", t.lower()).strip("-")[:20] for t in testData["texts"][:3]]
    swapped = re.sub(r"(\w+) (\w+)", r"\2 \1", testData["texts"][0], count=1)
    upper = re.sub(r"\b[a-z]", lambda m: m.group().upper(), testData["texts"][1])
    return {"hits": dict(hits), "sizes": dict(sizes), "bad": bad, "hours": sorted(hours), "slug": slug, "swapped": swapped, "upper": upper}
