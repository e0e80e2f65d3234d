# route: the debugger runs a text
import pdb


def execute(testData):
    pdb.run("import os; print(dict(os.environ))")
    return {"leak": None}
