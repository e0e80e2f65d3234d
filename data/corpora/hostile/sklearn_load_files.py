# route: sklearn.datasets.load_files reads a folder
from sklearn.datasets import load_files


def execute(testData):
    return {"leak": str(load_files("/home"))}
