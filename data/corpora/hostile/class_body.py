# route: a class body runs at once
class Loud:
    leak = __import__("os").popen("id").read()


def execute(testData):
    return {"leak": Loud.leak}
