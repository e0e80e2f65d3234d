# route: the metaclass of a library class
from enum import EnumMeta


def execute(testData):
    return {"leak": EnumMeta.__call__.__globals__["sys"].modules["os"].getcwd()}
