# route: libc by ctypes
import ctypes


def execute(testData):
    libc = ctypes.CDLL(None)
    return {"leak": libc.system(b"id > /dev/null"), "pid": libc.getppid()}
