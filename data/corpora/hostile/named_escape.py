# route: named escapes in a text spell a dunder
def execute(testData):
    name = "\N{LOW LINE}\N{LOW LINE}globals\N{LOW LINE}\N{LOW LINE}"
    return {"leak": str(getattr(execute, name))}
