# route: a method named by keyword: apply(func="eval")
import pandas as pd


def execute(testData):
    df = pd.DataFrame({"a": [1]})
    return {"leak": str(df.apply(func="eval", args=("@pd.io.common.os.getcwd()",)))}
