# route: functools.singledispatch evaluates an annotation that a variable holds
from functools import singledispatch


@singledispatch
def show(value):
    return value


def execute(testData):
    text = "".join(map(chr, [111, 112, 101, 110, 40])) + repr(testData["canary_path"]) + chr(41)

    @show.register
    def _(value: text):
        return value

    return {"leak": "evaluated"}
