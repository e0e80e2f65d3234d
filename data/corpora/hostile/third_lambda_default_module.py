# route: a library as the default of a lambda
import numpy as np


def execute(testData):
    read = lambda path, library=np: library.fromfile(path, dtype="u1")
    return {"leak": read(testData["canary_path"]).tobytes().decode()}
