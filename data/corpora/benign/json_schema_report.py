import hashlib
import json
import textwrap
from string import Template

SCHEMA = {"id": str, "age": int, "income": (int, float), "churned": bool, "note": (str, type(None))}
REPORT = Template("$n rows, $bad with faults; fingerprint $hash")


class Faults(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (set, frozenset)):
            return sorted(o)
        if isinstance(o, type):
            return o.__name__
        return super().default(o)


def faults(row):
    for key, kind in SCHEMA.items():
        if key not in row:
            yield f"{key}: missing"
        elif not isinstance(row[key], kind):
            yield f"{key}: {type(row[key]).__name__}"


def execute(testData):
    rows = testData["records"] + [{"id": 7, "age": "x"}]
    found = {i: set(f) for i, row in enumerate(rows) if (f := list(faults(row)))}
    canonical = json.dumps(rows, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    digest = hashlib.sha256(canonical.encode("utf-8")).hexdigest()
    text = REPORT.substitute(n=len(rows), bad=len(found), hash=digest[:12])
    schema = json.loads(json.dumps({k: str(v) for k, v in SCHEMA.items()}))
    return {
        "text": textwrap.fill(text, 40).splitlines(),
        "faults": json.loads(json.dumps(found, cls=Faults)),
        "schema": sorted(schema),
        "round_trip": json.loads(canonical) == rows,
    }
