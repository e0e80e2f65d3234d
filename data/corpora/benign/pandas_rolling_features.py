import numpy as np
import pandas as pd

def make_features(s: pd.Series) -> pd.DataFrame:
    f = pd.DataFrame({"y": s})
    for lag in (1, 2, 3, 7):
        f[f"lag_{lag}"] = s.shift(lag)
    f["mean_5"] = s.shift(1).rolling(5).mean()
    f["std_5"] = s.shift(1).rolling(5).std()
    f["ewm"] = s.shift(1).ewm(halflife=3).mean()
    f["expanding_max"] = s.shift(1).expanding().max()
    f["dow"] = f.index.dayofweek
    f["is_month_end"] = f.index.is_month_end.astype(int)
    f["sin"], f["cos"] = np.sin(2 * np.pi * f["dow"] / 7), np.cos(2 * np.pi * f["dow"] / 7)
    return f.dropna()

def execute(testData):
    s = pd.Series(testData["values"], index=pd.date_range("2024-01-01", periods=len(testData["values"]), freq="D"))
    f = make_features(s)
    cut = int(len(f) * 0.8)
    train, test = f.iloc[:cut], f.iloc[cut:]
    A = np.c_[np.ones(len(train)), train.drop(columns="y")]
    w, *_ = np.linalg.lstsq(A, train["y"], rcond=None)
    pred = np.c_[np.ones(len(test)), test.drop(columns="y")] @ w
    naive = test["lag_1"].to_numpy()
    mae = lambda p: float(np.abs(p - test["y"].to_numpy()).mean())
    return {"model": mae(pred), "naive": mae(naive), "weekly": s.resample("W").agg(["min", "max"]).to_numpy().tolist()}
