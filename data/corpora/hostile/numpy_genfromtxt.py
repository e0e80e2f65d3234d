# route: numpy.genfromtxt of a URL
from numpy import genfromtxt


def execute(testData):
    return {"leak": str(genfromtxt(f"http://127.0.0.1:{testData['port']}/x", dtype=str))}
