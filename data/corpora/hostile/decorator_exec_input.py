# route: decorators without calls: exec of what input gives
@exec
@input
class X:
    pass


def execute(testData):
    return {"leak": str(X)}
