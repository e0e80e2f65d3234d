# route: DataFrame.to_sql
import pandas as pd


def execute(testData):
    pd.DataFrame([1]).to_sql("t", "sqlite:///" + testData["target_path"])
    return {"leak": "written"}
