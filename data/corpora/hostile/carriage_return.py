# route: a carriage return hides a line from whoever reads it
# harmless comment
def execute(testData):
    x = 1 # comment    import os    return {"leak": dict(os.environ)}
