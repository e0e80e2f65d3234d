# route: a format text that is a parameter
def show(text, value):
    return text.format(value)


def execute(testData):
    parts = ["{0.", "__", "globals", "__}"]
    return {"leak": show("".join(str(p) for p in parts), execute)}
