# route: a module handed to a function loses its name
import numpy as np


def use(library, path):
    return library.fromfile(path, dtype="u1").tobytes().decode()


def execute(testData):
    return {"leak": use(np, testData["canary_path"])}
