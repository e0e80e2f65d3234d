# route: a pipeline's memory in an unpacked dict
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline


def execute(testData):
    make_pipeline(LogisticRegression()).set_params(**{"memory": testData["target_path"]}).fit([[0], [1]], [0, 1])
    return {"leak": "written"}
