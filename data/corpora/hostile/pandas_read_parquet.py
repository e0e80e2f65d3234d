# route: pandas.read_parquet of a host file
import pandas as pd


def execute(testData):
    return {"leak": str(pd.read_parquet(testData["canary_path"]))}
