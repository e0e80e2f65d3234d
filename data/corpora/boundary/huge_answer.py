# route: the length of an answer of four gigabytes
import os
import time


def execute(testData):
    frame = b"\xff" * 4
    for number in range(3, 20):
        try:
            os.write(number, frame)
        except OSError:
            pass
    time.sleep(20)
