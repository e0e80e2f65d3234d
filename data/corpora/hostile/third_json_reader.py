# route: a reader among pandas' public types opens files
import pandas as pd


def execute(testData):
    reader = pd.api.typing.JsonReader(testData["canary_path"], lines=True, chunksize=1)
    return {"leak": str(list(reader))}
