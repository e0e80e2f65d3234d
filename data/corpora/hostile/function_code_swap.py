# route: the code object of a function is replaced
def execute(testData):
    def harmless():
        return 1

    changed = harmless.__code__.replace(co_consts=(None, "changed"))
    harmless.__code__ = changed
    return {"leak": harmless()}
