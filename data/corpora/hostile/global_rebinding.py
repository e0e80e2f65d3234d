# route: global, then a builtin's name
def execute(testData):
    global len
    len = lambda x: 0
    return {"leak": len([1, 2, 3]), "b": len.__globals__["__builtins__"]["open"](testData["canary_path"]).read()}
