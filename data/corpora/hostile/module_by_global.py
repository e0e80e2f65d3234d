# route: a module bound by global in a function
def bring():
    global x
    import numpy as x


def execute(testData):
    bring()
    return {"leak": x.fromfile(testData["canary_path"], dtype="u1").tobytes().decode()}
