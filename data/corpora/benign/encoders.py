import pandas as pd
from sklearn.preprocessing import KBinsDiscretizer, LabelEncoder, OrdinalEncoder, PowerTransformer, TargetEncoder


def execute(testData):
    df = pd.DataFrame(testData["records"]).dropna()
    label = LabelEncoder()
    y = label.fit_transform(df["churned"])
    ordinal = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1)
    codes = ordinal.fit_transform(df[["city", "segment"]])
    target = TargetEncoder(cv=3).fit(df[["city"]], y)
    bins = KBinsDiscretizer(3, encode="ordinal", strategy="uniform").fit_transform(df[["age"]])
    power = PowerTransformer().fit_transform(df[["income"]])
    return {"classes": [str(c) for c in label.classes_], "codes": codes[:2].tolist(), "bins": bins.ravel()[:4].tolist(),
            "encoded": target.transform(df[["city"]])[:3].ravel().tolist(), "skew": float(power.mean())}
