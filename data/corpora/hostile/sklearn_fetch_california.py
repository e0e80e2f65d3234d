# route: scikit-learn downloads a dataset, by its package
from sklearn import datasets


def execute(testData):
    return {"leak": datasets.fetch_california_housing().data.shape}
