# route: import os, plainly
import os


def execute(testData):
    print(dict(os.environ))
    return {"leak": os.listdir("/"), "env": dict(os.environ)}
