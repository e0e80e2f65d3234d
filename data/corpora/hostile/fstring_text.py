# route: a dunder by an f-string
def execute(testData):
    word = "globals"
    return {"leak": str(getattr(execute, f"__{word}__"))}
