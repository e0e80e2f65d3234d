# route: collections.UserString has a format of its own
from collections import UserString


def execute(testData):
    return {"leak": str(UserString("{0.__globals__}").format(execute))}
