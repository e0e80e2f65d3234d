# route: the buffer of standard output, detached, and its class
import sys


def execute(testData):
    below = sys.stderr.detach()
    return {"leak": type(below.raw)(testData["canary_path"]).readall().decode()}
