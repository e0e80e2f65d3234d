# route: a pipeline's memory, set as an attribute, writes pickles
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def execute(testData):
    pipe = make_pipeline(StandardScaler(), LogisticRegression())
    pipe.memory = testData["target_path"]
    pipe.fit([[0], [1]], [0, 1])
    return {"leak": "written"}
