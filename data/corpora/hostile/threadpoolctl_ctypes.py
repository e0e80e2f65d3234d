# route: threadpoolctl keeps ctypes in the open
import threadpoolctl


def execute(testData):
    return {"leak": threadpoolctl.ctypes.CDLL(None).getpid()}
