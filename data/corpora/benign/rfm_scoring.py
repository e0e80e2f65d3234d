import pandas as pd


def execute(testData):
    df = pd.DataFrame(testData["records"])
    df["date"] = pd.to_datetime(df["date"])
    today = df["date"].max() + pd.Timedelta(days=1)
    rfm = df.groupby("city").agg(
        recency=("date", lambda d: (today - d.max()).days),
        frequency=("id", "count"),
        monetary=("spend", "sum"),
    )
    for column, ascending in (("recency", False), ("frequency", True), ("monetary", True)):
        ranks = rfm[column].rank(method="first", ascending=ascending)
        rfm[column[0].upper()] = pd.qcut(ranks, 2, labels=[1, 2]).astype(int)
    rfm["score"] = rfm[["R", "F", "M"]].sum(axis=1)
    return {"rfm": rfm.reset_index().to_dict("records")}
