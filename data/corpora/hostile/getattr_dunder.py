# route: getattr with a dunder written out
def execute(testData):
    globals_ = getattr(execute, "__globals__")
    builtins = globals_["__builtins__"]
    source = builtins if isinstance(builtins, dict) else vars(builtins)
    return {"leak": source["open"](testData["canary_path"]).read()}
