# route: a method that writes, named in a dict of aggregations
import pandas as pd


def execute(testData):
    df = pd.DataFrame({"a": [1], "b": [2]})
    df.groupby("a").agg({"b": ["to_csv"]}, testData["target_path"])
    return {"leak": "written"}
