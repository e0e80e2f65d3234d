# route: pandas takes a pattern for an option's name: the plotting backend is any module
import pandas as pd


def execute(testData):
    with pd.option_context("b.cke.d", "antigravity"):
        return {"leak": str(pd.DataFrame({"a": [1]}).plot())}
