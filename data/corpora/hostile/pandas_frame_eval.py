# route: DataFrame.eval with a local variable's attributes
import pandas as pd


def execute(testData):
    df = pd.DataFrame({"a": [1]})
    return {"leak": str(df.eval("@execute.__globals__"))}
