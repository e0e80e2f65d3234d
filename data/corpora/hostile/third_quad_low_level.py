# route: a C function for scipy.integrate, by LowLevelCallable of another package
import scipy.integrate
import scipy._lib._ccallback as ccallback


def execute(testData):
    call = ccallback.LowLevelCallable.from_cython(scipy.integrate, "x")
    return {"leak": str(call)}
