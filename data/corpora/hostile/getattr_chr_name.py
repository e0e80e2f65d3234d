# route: getattr with a dunder made by chr
def execute(testData):
    name = "".join(map(chr, [95, 95, 103, 108, 111, 98, 97, 108, 115, 95, 95]))
    return {"leak": str(getattr(execute, name)["__builtins__"]["open"](testData["canary_path"]).read())}
