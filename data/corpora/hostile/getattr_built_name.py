# route: getattr with a dunder put together from parts
def execute(testData):
    name = "__glob" + "als__"
    builtins = getattr(execute, name)["__built" + "ins__"]
    return {"leak": builtins["open"](testData["canary_path"]).read()}
