# route: Enum makes a class from names that nobody wrote as names
from enum import Enum


def execute(testData):
    made = Enum("Made", {"__ca" + "ll__": 1, "a": 2})
    return {"leak": str(made)}
