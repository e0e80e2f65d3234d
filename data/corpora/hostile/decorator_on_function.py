# route: a decorator that runs while the function is defined
@(lambda f: __import__("os").system("id > /dev/null") or f)
def execute(testData):
    return {"leak": "ran at definition"}
