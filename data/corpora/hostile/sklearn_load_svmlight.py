# route: sklearn.datasets.load_svmlight_file reads a file
import sklearn.datasets


def execute(testData):
    return {"leak": str(sklearn.datasets.load_svmlight_file(testData["canary_path"]))}
