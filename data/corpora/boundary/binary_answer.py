# route: an answer that is not UTF-8
import os
import struct
import time


def execute(testData):
    frame = struct.pack(">I", 2) + b"\xff\xfe"
    for number in range(3, 20):
        try:
            os.write(number, frame)
        except OSError:
            pass
    time.sleep(20)
