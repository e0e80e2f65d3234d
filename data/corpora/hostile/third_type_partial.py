# route: type through functools.partial makes a class from names that nobody wrote
from functools import partial


def execute(testData):
    made = partial(type, "X")((object,), {"__ca" + testData["canary_path"][:0] + "ll__": print})
    return {"leak": str(made()())}
