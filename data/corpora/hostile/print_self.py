# route: __self__ of a builtin is the builtins module
def execute(testData):
    builtins = print.__self__
    return {"leak": builtins.open(testData["canary_path"]).read()}
