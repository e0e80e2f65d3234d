# route: pandas.eval imported by name
from pandas import eval as calculate


def execute(testData):
    return {"leak": str(calculate("execute.__globals__", local_dict={"execute": execute}))}
