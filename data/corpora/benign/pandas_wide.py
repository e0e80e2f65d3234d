import numpy as np
import pandas as pd

pd.set_option("display.max_columns", 20)
pd.options.mode.copy_on_write = True


def execute(testData):
    df = pd.DataFrame(testData["records"])
    long = df.melt(id_vars=["id"], value_vars=["age", "income"], var_name="measure")
    wide = long.pivot(index="id", columns="measure", values="value")
    dummies = pd.get_dummies(df[["city", "segment"]], drop_first=True, dtype=int)
    df["z"] = df.groupby("segment")["spend"].transform(lambda s: (s - s.mean()) / s.std())
    df["quarter"] = pd.to_datetime(df["date"]).dt.to_period("Q").astype(str)
    df["words"] = df["note"].str.split().str.len()
    df.eval("ratio = spend / (income + 1)", inplace=True)
    df["flag"] = np.where(df["z"].abs() > 1.5, "odd", "plain")
    corr = df.select_dtypes("number").corr(method="spearman").round(3)
    by = df.set_index("id").loc[lambda d: d["spend"] > 100, ["spend", "z"]]
    text = df.describe(include="all").to_string(max_rows=5)
    info = df.agg({"spend": ["min", "max"], "age": "mean"})
    df.sort_values(["segment", "spend"], ascending=[True, False], inplace=True)
    exploded = df["note"].str.split().explode().value_counts().head(3)
    return {"wide": wide.shape, "dummies": list(dummies), "corr": corr.iloc[0].fillna(0).to_dict(), "by": len(by),
            "text": len(text), "info": info.fillna(0).to_dict(), "words": exploded.to_dict(), "flags": df["flag"].tolist()[:3]}
