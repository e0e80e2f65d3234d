# route: DataFrame.to_csv fetched by getattr
import pandas as pd


def execute(testData):
    getattr(pd.DataFrame({"a": [1]}), "to_csv")(testData["target_path"])
    return {"leak": "written"}
