# route: object.__setattr__ through a subclass changes another class
class Loose:
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)


def execute(testData):
    loose = Loose()
    object.__setattr__(loose, "__class__", dict)
    return {"leak": str(loose)}
