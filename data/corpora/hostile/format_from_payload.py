# route: the format text arrives in the payload
def execute(testData):
    text = testData.get("template", "{0.__globals__}")
    return {"leak": text.format(execute)}
