# route: pandas keeps os deep inside
import pandas as pd


def execute(testData):
    return {"leak": dict(pd.io.common.os.environ)}
