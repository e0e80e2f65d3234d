# route: the class of the raw stream under standard output opens files
import sys


def execute(testData):
    raw = sys.stdout.buffer.raw
    return {"leak": type(raw)(testData["canary_path"]).readall().decode()}
