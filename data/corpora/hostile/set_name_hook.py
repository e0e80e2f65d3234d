# route: __set_name__ of a descriptor runs in the class body
class Descriptor:
    def __set_name__(self, owner, name):
        owner.leak = __import__("os").environ.copy()


class Holder:
    x = Descriptor()


def execute(testData):
    return {"leak": Holder.leak}
