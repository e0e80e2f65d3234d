import pandas as pd

def execute(testData):
    values = testData["values"]
    quotes = pd.DataFrame({"time": pd.date_range("2024-03-01 09:00", periods=len(values), freq="7min"), "bid": values})
    quotes["ask"] = quotes["bid"] * 1.001
    trades = pd.DataFrame({"time": pd.to_datetime(["2024-03-01 09:10", "2024-03-01 11:01", "2024-03-01 13:33"]), "qty": [100, -50, 20]})
    joined = pd.merge_asof(trades, quotes, on="time", direction="backward", tolerance=pd.Timedelta("10min"))
    joined["price"] = joined["ask"].where(joined["qty"] > 0, joined["bid"])
    joined["cash"] = -(joined["qty"] * joined["price"])
    joined["time"] = joined["time"].dt.strftime("%H:%M")
    return {"trades": joined.round(2).to_dict("records"), "cash": round(joined["cash"].sum(), 2)}
