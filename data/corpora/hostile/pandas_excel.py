# route: pandas.ExcelWriter
import pandas as pd


def execute(testData):
    with pd.ExcelWriter(testData["target_path"]) as writer:
        pd.DataFrame([1]).to_excel(writer)
    return {"leak": "written"}
