# route: numpy.f2py writes and compiles a module
from numpy import f2py


def execute(testData):
    return {"leak": str(f2py.run_main(["-h", testData["target_path"]]))}
