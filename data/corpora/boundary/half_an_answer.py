# route: half an answer, and then silence
import os
import time


def execute(testData):
    for number in range(3, 20):
        try:
            os.write(number, b"\0\0")
        except OSError:
            pass
    time.sleep(60)
