# route: the plotting backend option imports a module by name
import pandas as pd


def execute(testData):
    pd.set_option("plotting.backend", "antigravity")
    return {"leak": "imported"}
