# route: a reader among pandas' public types opens files
from pandas.api.typing import StataReader


def execute(testData):
    return {"leak": str(StataReader(testData["canary_path"]).read())}
