# route: an HDF store on a path, as a context
import pandas as pd


def execute(testData):
    with pd.HDFStore(testData["target_path"], "w") as store:
        store["a"] = pd.Series([1])
    return {"leak": "written"}
