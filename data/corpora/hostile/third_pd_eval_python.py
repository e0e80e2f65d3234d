# route: pandas.eval with the python engine
import pandas as pd


def execute(testData):
    return {"leak": str(pd.eval("testData['canary_path'].upper()", engine="python", parser="python"))}
