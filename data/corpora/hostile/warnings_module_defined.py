# route: the same, with the private name defined in the program to look like its own
import warnings


class Quiet(warnings.catch_warnings):
    def look(self):
        if False:
            self._module = None
        return self._module.sys.modules["os"].environ


def execute(testData):
    return {"leak": dict(Quiet().look())}
