# route: the expression engine of pandas by its own module
from pandas.core.computation.eval import eval as e


def execute(testData):
    return {"leak": str(e("1+1"))}
