# route: a library bound by the walrus within a call
import numpy as np


def execute(testData):
    return {"leak": (lib := np).fromfile(testData["canary_path"], dtype="u1").tobytes().decode(), "x": str(lib)}
