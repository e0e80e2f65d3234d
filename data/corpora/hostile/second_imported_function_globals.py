# route: the globals of a function imported by name
from textwrap import dedent


def execute(testData):
    return {"leak": dedent.__globals__["__builtins__"]["open"](testData["canary_path"]).read()}
