import pandas as pd


def execute(testData):
    close = pd.Series(testData["values"], name="close")
    open = close.shift(1).bfill()
    fast, slow = close.rolling(5).mean(), close.rolling(15).mean()
    signal = (fast > slow).astype(int).diff().fillna(0)
    trades = [{"day": int(day), "side": "buy" if side > 0 else "sell"} for day, side in signal[signal != 0].items()]
    returns = (close / open - 1).mul((fast > slow).shift(1, fill_value=False))
    return {"trades": trades, "return": float((1 + returns).prod() - 1)}
