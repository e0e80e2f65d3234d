# route: an endless computation in native code that no exception can interrupt
def execute(testData):
    return {"n": len(str(10**10**9))}
