# route: pandas' plotting backend as an attribute is any module
import pandas as pd


def execute(testData):
    pd.options.plotting.backend = "antigravity"
    return {"leak": str(pd.DataFrame({"a": [1]}).plot())}
