# route: code from marshalled bytes
import marshal
import types


def execute(testData):
    code = marshal.loads(marshal.dumps(compile("print(1)", "x", "exec")))
    types.FunctionType(code, {})()
    return {"leak": "ran marshalled code"}
