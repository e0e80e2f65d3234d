# route: DataFrame.eval fetched by getattr
import pandas as pd


def execute(testData):
    text = "@__imp" + "ort__('os').getcwd()".replace("x", testData["canary_path"][:0])
    return {"leak": str(getattr(pd.DataFrame({"a": [1]}), "eval")(text))}
