# route: __wrapped__ of a cached function
from functools import lru_cache


@lru_cache
def inner():
    return 1


def execute(testData):
    return {"leak": inner.__wrapped__.__globals__["__builtins__"]["open"](testData["canary_path"]).read()}
