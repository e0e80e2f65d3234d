# route: plot(backend=...) imports any module
import pandas as pd


def execute(testData):
    return {"leak": str(pd.DataFrame({"a": [1]}).plot(backend="antigravity"))}
