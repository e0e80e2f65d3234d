# route: breakpoint starts a debugger
def execute(testData):
    breakpoint()
    return {"leak": "debugger"}
