"""Long to wide and back, with levels."""

import pandas as pd


def execute(testData):
    df = pd.DataFrame(testData["records"])
    df["month"] = pd.to_datetime(df["date"]).dt.to_period("M").astype(str)
    wide = (
        df.set_index(["city", "segment", "month"])["spend"]
        .groupby(level=[0, 1, 2])
        .sum()
        .unstack("month", fill_value=0.0)
        .sort_index()
    )
    share = wide.div(wide.sum(axis=1).replace(0, 1), axis=0)
    long = share.stack().rename("share").reset_index()
    top = long.loc[long.groupby(["city", "segment"])["share"].idxmax()]
    berlin = wide.xs("berlin", level="city") if "berlin" in wide.index.get_level_values("city") else wide
    return {
        "shape": list(wide.shape),
        "top": top.round(3).to_dict("records"),
        "berlin": berlin.sum().to_dict(),
        "totals": {"/".join(key): round(value, 2) for key, value in wide.sum(axis=1).items()},
    }
