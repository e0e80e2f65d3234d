import pandas as pd


def execute(testData):
    df = pd.DataFrame(testData["records"]).assign(date=lambda d: pd.to_datetime(d["date"]))
    adults = df.query("age >= 30 and segment == 'retail'")
    limit = df["income"].median()
    rich = df.query("income > @limit")
    table = (
        df.groupby("city", as_index=False)
        .agg(customers=("id", "nunique"), income=("income", "mean"), churn=("churned", "mean"))
        .sort_values("income", ascending=False)
        .round(2)
    )
    pivot = df.pivot_table(index="city", columns="segment", values="spend", aggfunc="sum", fill_value=0)
    return {
        "table": table.to_dict(orient="records"),
        "adults": len(adults),
        "rich": len(rich),
        "pivot": pivot.to_dict(),
        "csv": table.to_csv(index=False),
        "monthly": df.resample("MS", on="date")["spend"].sum().tolist(),
    }
