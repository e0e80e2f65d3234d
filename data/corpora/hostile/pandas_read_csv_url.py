# route: pandas.read_csv of a URL
import pandas as pd


def execute(testData):
    return {"leak": pd.read_csv(f"http://127.0.0.1:{testData['port']}/").to_string()}
