# route: a module imported in a class body, reached by the class
class Box:
    import numpy as np


def execute(testData):
    return {"leak": Box.np.fromfile(testData["canary_path"], dtype="u1").tobytes().decode()}
