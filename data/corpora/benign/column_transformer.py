import pandas as pd
from sklearn.compose import ColumnTransformer, make_column_selector
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


def execute(testData):
    df = pd.DataFrame(testData["records"])
    y = df.pop("churned").astype(int)
    df = df.drop(columns=["id", "date", "note"], errors="ignore")
    numeric = make_pipeline(SimpleImputer(strategy="median", add_indicator=True), StandardScaler())
    categorical = make_pipeline(
        SimpleImputer(strategy="constant", fill_value="__missing__"),
        OneHotEncoder(handle_unknown="ignore"),
    )
    prepare = ColumnTransformer(
        [
            ("num", numeric, make_column_selector(dtype_include="number")),
            ("cat", categorical, make_column_selector(dtype_exclude="number")),
        ]
    )
    model = make_pipeline(prepare, LogisticRegression(max_iter=1000)).fit(df, y)
    names = model[0].get_feature_names_out()
    return {"names": list(names), "coef": model[-1].coef_.ravel().tolist()}
