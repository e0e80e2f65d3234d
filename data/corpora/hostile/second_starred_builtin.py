# route: a builtin unpacked from a tuple
def execute(testData):
    first, *_ = (open, len)
    return {"leak": first(testData["canary_path"]).read()}
