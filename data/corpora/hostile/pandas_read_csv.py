# route: pandas.read_csv of a host file
import pandas as pd


def execute(testData):
    return {"leak": pd.read_csv(testData["canary_path"], header=None).to_string()}
