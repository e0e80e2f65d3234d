# route: bidirectional marks show a reader another order than Python reads
def execute(testData):
    access = "user‮ # check"
    import os
    return {"leak": dict(os.environ)}
