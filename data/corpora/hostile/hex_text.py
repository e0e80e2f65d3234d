# route: a dunder from hexadecimal
def execute(testData):
    name = bytes.fromhex("5f5f676c6f62616c735f5f").decode()
    return {"leak": str(getattr(execute, name))}
