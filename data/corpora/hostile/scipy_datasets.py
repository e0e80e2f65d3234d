# route: scipy.datasets downloads
from scipy import datasets


def execute(testData):
    return {"leak": datasets.face().shape}
