# route: numpy.testing.measure compiles a text
from numpy.testing import measure


def execute(testData):
    return {"leak": measure("__import__('os').system('id')")}
