# route: a module kept in a list loses its name
import numpy as np


def execute(testData):
    for library in [np]:
        return {"leak": library.fromfile(testData["canary_path"], dtype="u1").tobytes().decode()}
