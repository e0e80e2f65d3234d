# route: a C function pointer by scipy.LowLevelCallable
from scipy import LowLevelCallable


def execute(testData):
    return {"leak": str(LowLevelCallable)}
