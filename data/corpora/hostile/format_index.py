# route: str.format reads attributes and items in a field
SECRET = "in the globals"


def execute(testData):
    return {"leak": "{f.__globals__[SECRET]} {f.__code__.co_consts}".format(f=execute)}
