# route: a module run as a script
import runpy


def execute(testData):
    return {"leak": str(runpy.run_module("platform"))}
