# route: the cells of a closure are read and written
def outer():
    secret = "in a cell"

    def inner():
        return secret

    return inner


def execute(testData):
    inner = outer()
    inner.__closure__[0].cell_contents = "overwritten"
    return {"leak": inner()}
