# route: a pipeline's memory writes and reads pickles
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler


def execute(testData):
    steps = [("a", StandardScaler()), ("b", LogisticRegression())]
    Pipeline(steps, memory=testData["target_path"]).fit([[0], [1]], [0, 1])
    return {"leak": "written"}
