# route: functools.singledispatch evaluates an annotation that is put together
from functools import singledispatch


@singledispatch
def show(value):
    return value


def execute(testData):
    @show.register
    def _(value: "open" + chr(40) + "'/etc/hostname'" + chr(41)):
        return value

    return {"leak": "evaluated"}
