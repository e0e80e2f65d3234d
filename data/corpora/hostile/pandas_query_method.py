# route: a query calls a method that writes a file
import pandas as pd


def execute(testData):
    df = pd.DataFrame({"a": [1]})
    path = testData["target_path"]
    df.query("a.to_pickle(@path)", engine="python")
    return {"leak": "written"}
