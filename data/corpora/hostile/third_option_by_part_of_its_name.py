# route: pandas takes a part of an option's name: the plotting backend is any module
import pandas as pd


def execute(testData):
    pd.set_option("plotting.b", "antigravity")
    return {"leak": str(pd.DataFrame({"a": [1]}).plot())}
