# route: an interactive interpreter
import code


def execute(testData):
    space = {}
    code.InteractiveInterpreter(space).runsource("import os; leak = dict(os.environ)")
    return {"leak": space["leak"]}
