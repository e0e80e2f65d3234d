# route: a dunder from bytes
def execute(testData):
    name = bytes([95, 95, 100, 105, 99, 116, 95, 95]).decode()
    return {"leak": str(getattr(execute, name))}
