import numpy as np
import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor


def execute(testData):
    df = pd.DataFrame(testData["records"])
    df["city"] = df["city"].astype("category")
    df["segment"] = df["segment"].astype("category")
    df.loc[::5, "income"] = np.nan
    X, y = df[["city", "segment", "age", "income"]], df["spend"]
    model = HistGradientBoostingRegressor(
        categorical_features="from_dtype", early_stopping=True, n_iter_no_change=3, validation_fraction=0.25,
        max_iter=40, random_state=0, min_samples_leaf=2, monotonic_cst={"income": 1},
    )
    model.fit(X, y)
    churn = HistGradientBoostingClassifier(max_iter=15, min_samples_leaf=3, random_state=0)
    churn.fit(X, df["churned"])
    return {
        "rounds": int(model.n_iter_),
        "r2": model.score(X, y),
        "quantiles": np.quantile(model.predict(X), [0.1, 0.5, 0.9]).tolist(),
        "churn": churn.predict_proba(X)[:5, 1].round(4).tolist(),
    }
