# route: sys.modules holds everything that is loaded
import sys


def execute(testData):
    return {"leak": dict(sys.modules["os"].environ)}
