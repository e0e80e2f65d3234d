# route: an answer that is not JSON
import os
import struct
import time


def execute(testData):
    frame = struct.pack(">I", 5) + b"{{{{{"
    for number in range(3, 20):
        try:
            os.write(number, frame)
        except OSError:
            pass
    time.sleep(20)
