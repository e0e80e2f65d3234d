# route: DataFrame.to_csv to a host path
import pandas as pd


def execute(testData):
    pd.DataFrame([1]).to_csv(testData["target_path"])
    return {"leak": "written"}
