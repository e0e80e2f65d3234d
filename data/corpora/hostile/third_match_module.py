# route: a library as the subject of a match
import numpy as np


def execute(testData):
    match np:
        case library:
            return {"leak": library.fromfile(testData["canary_path"], dtype="u1").tobytes().decode()}
