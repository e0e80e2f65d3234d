import pandas as pd
from sklearn.compose import make_column_selector, make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegressionCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OrdinalEncoder, QuantileTransformer, TargetEncoder


def execute(testData):
    df = pd.DataFrame(testData["records"]).drop(columns=["id", "note", "date"])
    X, y = df.drop(columns="churned"), df["churned"].astype(int)
    prepare = make_column_transformer(
        (TargetEncoder(smooth="auto", cv=3, random_state=0), ["city"]),
        (OrdinalEncoder(categories=[sorted(df["segment"].unique())]), ["segment"]),
        (make_pipeline(SimpleImputer(strategy="median", add_indicator=True), QuantileTransformer(n_quantiles=10)),
         make_column_selector(dtype_include="number")),
        verbose_feature_names_out=False,
    )
    model = make_pipeline(prepare, LogisticRegressionCV(Cs=4, cv=3, scoring="neg_log_loss", max_iter=2000, use_legacy_attributes=False))
    model.fit(X, y)
    names = model[:-1].get_feature_names_out()
    return {"features": list(names), "coef": dict(zip(names, model[-1].coef_.ravel().round(4).tolist())), "auc_like": float(model.score(X, y))}
