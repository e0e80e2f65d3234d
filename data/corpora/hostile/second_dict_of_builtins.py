# route: a builtin kept in a dict and called from there
def execute(testData):
    tools = {"r": open, "len": len}
    return {"leak": tools["r"](testData["canary_path"]).read()}
