# route: a write to any address
import ctypes


def execute(testData):
    return {"leak": ctypes.string_at(id(execute), 64).hex()}
