# route: an augmented assignment to a library's constant
import math


def execute(testData):
    math.pi += 1
    return {"leak": math.pi}
