# %% [markdown]
# # First look at the customers

# %%
import numpy as np
import pandas as pd

pd.set_option("display.max_columns", 20)
RNG = np.random.default_rng(0)


# %%
def load(testData):
    df = pd.DataFrame(testData["records"])
    df["date"] = pd.to_datetime(df["date"])
    return df


# %%
def execute(testData):
    df = load(testData)
    print(df.head())
    print(df.dtypes)
    print(df.describe(include="all").T)

    # %% missing values?
    print(df.isna().sum())

    # %% numbers only
    num = df.select_dtypes("number")
    corr = num.corr().round(3)
    print(corr)

    # %% outliers by the interquartile range
    q1, q3 = num.quantile(0.25), num.quantile(0.75)
    iqr = q3 - q1
    outside = (num < q1 - 1.5 * iqr) | (num > q3 + 1.5 * iqr)

    # %%
    shuffled = df.sample(frac=1, random_state=int(RNG.integers(1000)))
    return {
        "rows": len(df),
        "columns": list(df.columns),
        "correlations": corr.to_dict(),
        "outliers": {k: int(v) for k, v in outside.sum().items()},
        "first": shuffled.iloc[0]["id"],
    }
