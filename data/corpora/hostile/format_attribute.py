# route: str.format reads attributes in a field
def execute(testData):
    return {"leak": "{0.__globals__}".format(execute)}
