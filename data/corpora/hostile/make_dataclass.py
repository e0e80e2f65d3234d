# route: make_dataclass executes a text of its own making
from dataclasses import make_dataclass


def execute(testData):
    C = make_dataclass("C", [("x", int)], namespace={"__init_subclass__": print.__self__.exec})
    return {"leak": str(C)}
