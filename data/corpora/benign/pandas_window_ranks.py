import pandas as pd

def execute(testData):
    df = pd.DataFrame(testData["records"]).dropna(subset=["spend", "income"])
    g = df.groupby("city")
    df["rank_in_city"] = g["spend"].rank(method="dense", ascending=False).astype(int)
    df["share"] = df["spend"] / g["spend"].transform("sum")
    df["z"] = g["income"].transform(lambda s: (s - s.mean()) / (s.std(ddof=0) or 1))
    df["cum"] = df.sort_values("date").groupby("city")["spend"].cumsum()
    df["prev"] = df.sort_values("date").groupby("city")["spend"].shift()
    df["gap"] = df.sort_values("date").groupby("city")["date"].transform(lambda s: pd.to_datetime(s).diff().dt.days)
    pareto = df.sort_values("spend", ascending=False).assign(c=lambda d: d["spend"].cumsum() / d["spend"].sum())
    return {"top": df[df.rank_in_city == 1][["city", "id", "spend"]].to_dict("records"),
            "pareto": int((pareto["c"] <= 0.8).sum()), "gaps": df["gap"].dropna().describe().round(2).to_dict(),
            "z": df["z"].round(3).tolist()[:5]}
