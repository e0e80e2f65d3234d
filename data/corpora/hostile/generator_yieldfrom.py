# route: gi_yieldfrom and gi_code of a generator
def execute(testData):
    def inner():
        yield 1

    def outer():
        yield from inner()

    g = outer()
    next(g)
    return {"leak": str(g.gi_yieldfrom.gi_code.co_consts)}
