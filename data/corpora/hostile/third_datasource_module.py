# route: numpy's DataSource by its own name
from numpy.lib.npyio import DataSource


def execute(testData):
    return {"leak": DataSource().open(testData["canary_path"]).read()}
