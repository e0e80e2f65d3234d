# route: in a class body a name falls back to the module's, where it is a library
import numpy as np


class Holder:
    if not np:
        np = None
    library = np


def execute(testData):
    return {"leak": Holder.library.fromfile(testData["canary_path"], dtype="u1").tobytes().decode()}
