# route: __func__ and __self__ of a bound method
class A:
    def m(self):
        return 1


def execute(testData):
    return {"leak": A().m.__func__.__globals__["__builtins__"]["open"](testData["canary_path"]).read()}
