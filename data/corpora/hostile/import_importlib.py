# route: an import by name
import importlib


def execute(testData):
    return {"leak": dict(importlib.import_module("o" + "s").environ)}
