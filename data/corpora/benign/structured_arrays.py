import numpy as np

DTYPE = np.dtype([("id", "U8"), ("age", "i4"), ("spend", "f8"), ("date", "M8[D]")])

def execute(testData):
    rows = np.array([(r["id"], r["age"] or 0, r["spend"] or 0.0, r["date"]) for r in testData["records"]], dtype=DTYPE)
    rows.sort(order=["date", "id"])
    days = np.diff(rows["date"]).astype(int)
    late = rows[rows["date"] > rows["date"][0] + np.timedelta64(30, "D")]
    order = np.lexsort((rows["spend"], rows["age"]))
    bins = np.digitize(rows["age"], [30, 50])
    totals = np.bincount(bins, weights=rows["spend"], minlength=3)
    busy = np.busday_count(rows["date"][0], rows["date"][-1])
    return {"gaps": days.tolist(), "late": late["id"].tolist()[:3], "order": rows["id"][order].tolist()[:3],
            "totals": np.round(totals, 2).tolist(), "business_days": int(busy), "first": str(rows["date"][0])}
