# route: scipy.io.loadmat opens a path
from scipy.io import loadmat


def execute(testData):
    return {"leak": str(loadmat(testData["canary_path"]))}
