import numpy as np


def rsi(prices, period=14):
    delta = np.diff(prices)
    gain = np.where(delta > 0, delta, 0.0)
    loss = np.where(delta < 0, -delta, 0.0)
    avg_gain, avg_loss = gain[:period].mean(), loss[:period].mean()
    out = []
    for g, l in zip(gain[period:], loss[period:]):
        avg_gain = (avg_gain * (period - 1) + g) / period
        avg_loss = (avg_loss * (period - 1) + l) / period
        rs = avg_gain / avg_loss if avg_loss else float("inf")
        out.append(100 - 100 / (1 + rs))
    return out


def execute(testData):
    values = rsi(np.array(testData["values"]))
    return {"rsi": [round(v, 2) for v in values], "overbought": sum(bool(v > 70) for v in values)}
