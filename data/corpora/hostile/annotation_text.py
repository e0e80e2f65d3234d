# route: an annotation as text that typing evaluates
from functools import singledispatch


@singledispatch
def f(x):
    return x


@f.register
def _(x: "__import__('os').system('id') or int"):
    return x


def execute(testData):
    return {"leak": "typing evaluated a text"}
