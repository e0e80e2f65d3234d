# route: DataFrame.agg calls a method by its name
import pandas as pd


def execute(testData):
    pd.DataFrame([1]).agg("to_csv", path_or_buf=testData["target_path"])
    return {"leak": "written"}
