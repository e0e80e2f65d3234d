# route: DataFrame.to_pickle
import pandas as pd


def execute(testData):
    pd.DataFrame([1]).to_pickle(testData["target_path"])
    return {"leak": "written"}
