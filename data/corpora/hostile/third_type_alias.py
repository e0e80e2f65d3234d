# route: type under another name makes a class from names that nobody wrote
def execute(testData):
    make = type
    return {"leak": str(make("X", (object,), {"__ca" + testData["canary_path"][:0] + "ll__": print})())}
