# route: a library unpacked from a tuple
import numpy as np


def execute(testData):
    (library, *_) = np, 1
    return {"leak": library.fromfile(testData["canary_path"], dtype="u1").tobytes().decode()}
