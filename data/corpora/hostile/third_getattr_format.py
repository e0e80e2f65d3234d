# route: str.format fetched by getattr
def execute(testData):
    text = "{0.__glo" + testData["canary_path"][:0] + "bals__}"
    return {"leak": getattr(text, "format")(execute)}
