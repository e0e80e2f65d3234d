# route: DataFrame.apply calls a method by a name put together
import pandas as pd


def execute(testData):
    pd.DataFrame([1]).apply("to_" + "pickle", path=testData["target_path"])
    return {"leak": "written"}
