# route: pandas.HDFStore
import pandas as pd


def execute(testData):
    with pd.HDFStore(testData["target_path"]) as store:
        store["x"] = pd.Series([1])
    return {"leak": "written"}
