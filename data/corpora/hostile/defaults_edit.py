# route: the defaults of a function are replaced
def execute(testData):
    def f(path="/nothing"):
        return path

    f.__defaults__ = (testData["canary_path"],)
    f.__kwdefaults__ = {}
    return {"leak": f.__globals__["__builtins__"]["open"](f()).read()}
