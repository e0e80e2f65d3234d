# route: a star import hides what comes in
from os import *


def execute(testData):
    return {"leak": getcwd()}
