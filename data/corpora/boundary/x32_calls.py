# route: system calls by the numbers of another calling convention (x32), past a filter by number
import ctypes
import platform

libc = ctypes.CDLL(None, use_errno=True)


def execute(testData):
    if platform.machine() != "x86_64":
        return {"x32 getpid": "refused: not on this processor"}
    number = libc.syscall(ctypes.c_long(0x40000000 + 39))
    return {"x32 getpid": "refused" if number < 0 else f"done: {number}"}
