# route: pandas.read_pickle of a file written before
import pandas as pd


def execute(testData):
    return {"leak": str(pd.read_pickle(testData["canary_path"]))}
