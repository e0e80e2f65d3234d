# route: a class pattern reads a dunder attribute
def execute(testData):
    match execute:
        case object(__globals__=found):
            return {"leak": found["__builtins__"]["open"](testData["canary_path"]).read()}
