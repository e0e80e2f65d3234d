# route: the called function is chosen by an expression
def execute(testData):
    return {"leak": (open if testData else print)(testData["canary_path"]).read()}
