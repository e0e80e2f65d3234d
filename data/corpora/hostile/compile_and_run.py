# route: compile, then a function from the code
def execute(testData):
    code = compile("leak = open(path).read()", "x", "exec")
    space = {"path": testData["canary_path"]}
    exec(code, space)
    return {"leak": space["leak"]}
