import numpy as np
import pandas as pd


def execute(testData):
    period = 7
    index = pd.date_range("2024-01-01", periods=len(testData["values"]), freq="D")
    s = pd.Series(testData["values"], index=index)
    trend = s.rolling(period, center=True).mean()
    seasonal = (s - trend).groupby(s.index.dayofweek).mean()
    residual = s - trend - seasonal.reindex(s.index.dayofweek).to_numpy()
    return {
        "trend": trend.dropna().round(3).tolist(),
        "seasonal": {str(k): float(v) for k, v in seasonal.items()},
        "residual_std": float(np.nanstd(residual)),
    }
