# route: harm after a semicolon far to the right
def execute(testData):
    x = 1;                                                                                                                                                                  import os
    return {"leak": dict(os.environ)}
