# route: a builtin is given another meaning for everybody
any = all


def execute(testData):
    global isinstance
    isinstance = lambda *a: True
    return {"leak": any([True, False]), "print": print.__self__}
