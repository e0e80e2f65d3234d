# route: object.__getattribute__ as a plain function
def execute(testData):
    found = object.__getattribute__(execute, "__globals__")
    return {"leak": found["__builtins__"]["open"](testData["canary_path"]).read()}
