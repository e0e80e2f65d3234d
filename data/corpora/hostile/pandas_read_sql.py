# route: pandas.read_sql opens a database
import pandas as pd


def execute(testData):
    return {"leak": str(pd.read_sql("select 1", "sqlite:///" + testData["target_path"]))}
