# route: a variable called self, so that a private attribute looks like one's own
import warnings


class Own:
    def __init__(self):
        self._module = None


def execute(testData):
    self = warnings.catch_warnings()
    inner = self._module
    return {"leak": str(inner)}
