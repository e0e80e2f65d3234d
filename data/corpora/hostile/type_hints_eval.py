# route: typing.get_type_hints evaluates texts
import typing


def g(x: "open('/etc/hostname').read()"):
    return x


def execute(testData):
    return {"leak": str(typing.get_type_hints(g))}
