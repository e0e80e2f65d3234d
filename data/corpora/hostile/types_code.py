# route: a code object by its constructor
import types


def execute(testData):
    f = types.FunctionType(execute.__code__, {})
    return {"leak": str(types.CodeType), "f": str(f)}
