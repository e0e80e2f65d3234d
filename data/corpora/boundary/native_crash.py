# route: a crash in native code
import ctypes


def execute(testData):
    ctypes.string_at(0)
