# route: a terabyte at once
def execute(testData):
    return {"n": len(bytearray(10**12))}
