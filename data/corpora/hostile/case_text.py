# route: a dunder by lower
def execute(testData):
    return {"leak": str(getattr(execute, "__GLOBALS__".lower()))}
