# route: globals() and the builtins in it
def execute(testData):
    return {"leak": globals()["__builtins__"]["open"](testData["canary_path"]).read()}
