# route: getattr with a name that arrives in the payload
def execute(testData):
    value = execute
    for name in testData.get("names", ["__globals__"]):
        value = getattr(value, name)
    return {"leak": value["__builtins__"]["open"](testData["canary_path"]).read()}
