import pandas as pd

def execute(testData):
    d = pd.DataFrame(testData["records"])
    d["age_band"] = pd.cut(d.age, bins=[0, 25, 40, 60, 120], labels=["young", "adult", "middle", "senior"], right=False)
    d["income_q"] = pd.qcut(d.income, 4, labels=False, duplicates="drop")
    ct = pd.crosstab(d.age_band, d.income_q, margins=True, normalize="all").round(3)
    rate = d.groupby("age_band", observed=True)["churned"].agg(["mean", "size"]).rename(columns={"mean": "rate", "size": "n"})
    woe = d.groupby("income_q").churned.agg(lambda s: (s.sum() + .5) / ((~s).sum() + .5))
    return {"crosstab": ct.astype(float).to_json(), "rate": rate.reset_index().astype({"age_band": str}).to_dict("records"),
            "woe": woe.to_dict(), "codes": d.age_band.cat.codes.tolist()}
