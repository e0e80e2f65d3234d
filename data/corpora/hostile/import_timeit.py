# route: timeit runs a text
import timeit


def execute(testData):
    space = {}
    timeit.timeit("import os; out.update(os.environ)", number=1, globals={"out": space})
    return {"leak": space}
