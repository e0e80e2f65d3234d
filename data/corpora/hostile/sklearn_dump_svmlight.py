# route: sklearn.datasets.dump_svmlight_file writes a file
from sklearn.datasets import dump_svmlight_file


def execute(testData):
    dump_svmlight_file([[1.0]], [1], testData["target_path"])
    return {"leak": "written"}
