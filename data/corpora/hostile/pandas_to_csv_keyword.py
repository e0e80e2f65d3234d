# route: DataFrame.to_csv with the path as a keyword
import pandas as pd


def execute(testData):
    pd.DataFrame([1]).to_csv(index=False, path_or_buf=testData["target_path"])
    return {"leak": "written"}
