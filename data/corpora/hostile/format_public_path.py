# route: a format field walks public attributes of an object
def execute(testData):
    class Box:
        secret = testData

    return {"leak": "{0.secret[canary_path]}".format(Box)}
