# route: joblib by way of an inner module of scikit-learn
from sklearn.utils.parallel import Parallel, joblib


def execute(testData):
    return {"leak": str(joblib.load(testData["canary_path"]))}
