# route: partial of eval
from functools import partial


def execute(testData):
    return {"leak": partial(eval, "__import__('os').getcwd()")()}
