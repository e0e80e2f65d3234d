# route: numpy.f2py runs a compiler
import numpy.f2py


def execute(testData):
    return {"leak": numpy.f2py.compile("      end", modulename="x", verbose=False)}
