# route: operator.attrgetter with a dotted path
import operator


def execute(testData):
    found = operator.attrgetter("__globals__")(execute)
    return {"leak": found["__builtins__"]["open"](testData["canary_path"]).read()}
