# route: getattr handed to functools.partial
from functools import partial


def execute(testData):
    look = partial(getattr, execute)
    return {"leak": look("__globals__")["__builtins__"]["open"](testData["canary_path"]).read()}
