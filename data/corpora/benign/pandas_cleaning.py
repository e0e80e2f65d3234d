import numpy as np
import pandas as pd

RENAMES = {"churned": "target"}


def clean(df: pd.DataFrame) -> pd.DataFrame:
    df = df.rename(columns=RENAMES).drop_duplicates()
    df.columns = [str(c).strip().lower().replace(" ", "_") for c in df.columns]
    df["income"] = pd.to_numeric(df["income"], errors="coerce")
    df["income"] = df["income"].fillna(df.groupby("city")["income"].transform("median"))
    df.loc[df["age"].between(0, 17), "age"] = np.nan
    df["age"] = df["age"].interpolate().bfill()
    df["city"] = df["city"].str.title().astype("category")
    df["band"] = pd.cut(df["age"], bins=[0, 30, 50, 120], labels=["young", "middle", "older"])
    return df


def execute(testData):
    df = clean(pd.DataFrame.from_records(testData["records"]))
    return {
        "rows": int(df.shape[0]),
        "dtypes": {c: str(t) for c, t in df.dtypes.items()},
        "bands": df["band"].value_counts().to_dict(),
        "head": df.head(2).to_json(orient="records"),
    }
