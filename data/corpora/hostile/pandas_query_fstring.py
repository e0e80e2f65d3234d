# route: a query put together by an f-string
import pandas as pd


def execute(testData):
    df = pd.DataFrame({"a": [1]})
    inner = testData.get("inner", "@__import__('os')")
    return {"leak": str(df.query(f"a == {inner}"))}
