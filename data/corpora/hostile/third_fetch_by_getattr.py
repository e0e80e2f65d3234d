# route: a downloading loader of scikit-learn by getattr
import sklearn.datasets


def execute(testData):
    return {"leak": str(getattr(sklearn.datasets, "fetch_openml")("iris"))}
