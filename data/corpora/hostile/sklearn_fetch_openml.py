# route: scikit-learn downloads a dataset
from sklearn.datasets import fetch_openml


def execute(testData):
    return {"leak": str(fetch_openml("iris", version=1, data_home=testData["target_path"]))}
