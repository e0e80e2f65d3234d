# route: numpy.testing.rundocs executes a file
from numpy.testing import rundocs


def execute(testData):
    return {"leak": str(rundocs(testData["canary_path"]))}
