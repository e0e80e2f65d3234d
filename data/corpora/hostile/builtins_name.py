# route: the __builtins__ name of the module
def execute(testData):
    table = __builtins__ if isinstance(__builtins__, dict) else __builtins__.__dict__
    return {"leak": table["open"](testData["canary_path"]).read()}
