# route: DataFrame.pipe with eval
import pandas as pd


def execute(testData):
    return {"leak": pd.Series(["__import__('os').getcwd()"]).map(eval).tolist()}
