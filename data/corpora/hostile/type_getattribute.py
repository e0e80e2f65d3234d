# route: type's own __getattribute__ on a class
def execute(testData):
    root = type.__getattribute__(int, "__base__")
    return {"leak": [c.__name__ for c in type.__getattribute__(root, "__subclasses__")()]}
