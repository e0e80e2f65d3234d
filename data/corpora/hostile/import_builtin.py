# route: __import__ as a function
def execute(testData):
    return {"leak": dict(__import__("os").environ)}
