# route: str.format taken from the class
def execute(testData):
    return {"leak": str.format("{0.__globals__}", execute)}
