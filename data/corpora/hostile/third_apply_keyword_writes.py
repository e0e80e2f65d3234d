# route: a method that writes, named by keyword: apply(func="to_csv")
import pandas as pd


def execute(testData):
    pd.Series([1]).apply(func="to_csv", args=(testData["target_path"],))
    return {"leak": "written"}
