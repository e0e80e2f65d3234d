# route: a class derived from type makes classes with any body
class Maker(type):
    pass


def execute(testData):
    parts = ["__", "init_subclass", "__"]
    made = Maker("A", (), {"".join(parts): classmethod(lambda cls: print(cls))})
    return {"leak": str(made)}
