# route: DataFrame.to_csv with the path in an unpacked dict
import pandas as pd


def execute(testData):
    where = {"path_or_buf": testData["target_path"]}
    pd.DataFrame([1]).to_csv(**where)
    return {"leak": "written"}
