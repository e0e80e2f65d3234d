"""Claims: how many (Poisson), how large (gamma), and both at once (Tweedie)."""

import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.linear_model import GammaRegressor, PoissonRegressor, TweedieRegressor
from sklearn.metrics import mean_poisson_deviance
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import KBinsDiscretizer, OneHotEncoder, StandardScaler


def frame(testData):
    df = pd.DataFrame(testData["records"]).dropna(subset=["age", "income", "spend"])
    df = df[df["spend"] > 0]
    return df.assign(exposure=1.0, claims=(df["spend"] // 200).astype(int))


def execute(testData):
    df = frame(testData)
    prepare = ColumnTransformer(
        [
            ("age", KBinsDiscretizer(4, encode="onehot-dense", quantile_method="averaged_inverted_cdf"), ["age"]),
            ("income", StandardScaler(), ["income"]),
            ("city", OneHotEncoder(drop="first", handle_unknown="ignore"), ["city"]),
        ],
        sparse_threshold=0,
    )
    frequency = Pipeline([("prepare", prepare), ("glm", PoissonRegressor(alpha=1e-2))])
    frequency.fit(df, df["claims"] / df["exposure"], glm__sample_weight=df["exposure"])
    severity = Pipeline([("prepare", prepare), ("glm", GammaRegressor(alpha=1e-2))]).fit(df, df["spend"])
    pure = Pipeline([("prepare", prepare), ("glm", TweedieRegressor(power=1.5, alpha=1e-2, link="log"))])
    pure.fit(df, df["spend"])
    return {
        "deviance": mean_poisson_deviance(df["claims"], frequency.predict(df)),
        "severity": np.round(severity.predict(df)[:4], 2).tolist(),
        "pure": np.round(pure.predict(df)[:4], 2).tolist(),
    }
