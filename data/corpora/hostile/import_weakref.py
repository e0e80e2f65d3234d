# route: a finaliser by weakref
import weakref


class A:
    pass


def execute(testData):
    weakref.finalize(A(), print, weakref.sys.modules["os"].environ)
    return {"leak": str(weakref.sys.modules["os"].environ)}
