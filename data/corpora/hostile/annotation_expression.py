# route: an annotation that runs while the function is defined
def execute(testData: __import__("os").system("id > /dev/null") = None):
    return {"leak": "ran at definition"}
