# route: a library kept by a comparison's own operand
import numpy as np


class Keep:
    def __eq__(self, other):
        self.kept = other
        return True


def execute(testData):
    keep = Keep()
    keep == np
    return {"leak": keep.kept.fromfile(testData["canary_path"], dtype="u1").tobytes().decode()}
