# route: a relative import
from . import os


def execute(testData):
    return {"leak": os.getcwd()}
