# route: a query whose text no check can read
import pandas as pd


def execute(testData):
    df = pd.DataFrame({"a": [1]})
    text = testData.get("query", "@__builtins__")
    return {"leak": str(df.query(text))}
