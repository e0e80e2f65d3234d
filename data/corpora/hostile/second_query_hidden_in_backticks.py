# route: a query hides an expression between two backticks in texts
import pandas as pd


def execute(testData):
    df = pd.DataFrame({"a": ["x"]})
    text = "a == '`' or @pd.io.common.os.getcwd() == '`'"
    return {"leak": str(df.query(text, engine="python"))}
