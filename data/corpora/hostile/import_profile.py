# route: a profiler runs a text
import cProfile


def execute(testData):
    cProfile.run("import os; print(dict(os.environ))")
    return {"leak": "printed"}
