# route: the bound method to_csv, kept and called later
import pandas as pd


def execute(testData):
    write = pd.DataFrame([1]).to_csv
    write(testData["target_path"])
    return {"leak": "written"}
