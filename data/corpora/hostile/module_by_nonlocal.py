# route: a module bound by nonlocal in an inner function
def execute(testData):
    x = None

    def bring():
        nonlocal x
        import numpy as x

    bring()
    return {"leak": x.fromfile(testData["canary_path"], dtype="u1").tobytes().decode()}
