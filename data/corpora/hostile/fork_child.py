# route: a child that outlives the run
import os


def execute(testData):
    pid = os.fork()
    if pid == 0:
        os.setsid()
        while True:
            pass
    return {"leak": pid}
