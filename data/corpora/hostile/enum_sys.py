# route: enum keeps sys in the open
import enum


def execute(testData):
    return {"leak": dict(enum.sys.modules["os"].environ)}
