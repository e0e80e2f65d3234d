import pandas as pd


def execute(testData):
    people = pd.DataFrame(testData["records"])
    cities = people[["city"]].drop_duplicates().reset_index(drop=True)
    cities["region"] = ["north", "south"] * (len(cities) // 2) + ["north"] * (len(cities) % 2)
    merged = people.merge(cities, how="left", on="city", validate="many_to_one")
    merged["rank"] = merged.groupby("region")["spend"].rank(ascending=False, method="dense")
    top = merged[merged["rank"] <= 3].set_index(["region", "rank"]).sort_index()
    rows = []
    for row in top.reset_index().itertuples(index=False):
        rows.append(row._asdict())
    return {"top": [{k: (v if isinstance(v, (str, bool)) else float(v)) for k, v in r.items() if k in ("region", "rank", "spend")} for r in rows]}
