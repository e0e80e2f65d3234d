import pandas as pd


def spread(series):
    return float(series.max() - series.min())


def execute(testData):
    df = pd.DataFrame(testData["records"])
    summary = df.groupby(["segment", "city"], as_index=False, sort=True).agg(
        n=("id", "size"),
        churn=("churned", "mean"),
        spend_median=("spend", "median"),
        income_spread=("income", spread),
        oldest=pd.NamedAgg(column="age", aggfunc="max"),
        p90=("spend", lambda s: s.quantile(0.9)),
    )
    loud = summary.query("n >= 2 and churn > churn.mean()")
    styles = {c: "{:.2f}".format(v) for c, v in summary.select_dtypes("number").mean().items()}
    return {"summary": summary.round(3).to_dict("records"), "loud": loud["city"].tolist(), "means": styles}
