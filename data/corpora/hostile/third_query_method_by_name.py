# route: within a query a method is named by a text
import pandas as pd


def execute(testData):
    df = pd.DataFrame({"a": [1]})
    df.eval("a.apply('to_csv', args=('/tmp/x',))")
    return {"leak": "written"}
