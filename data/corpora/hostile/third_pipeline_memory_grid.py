# route: a pipeline's memory, set by the grid of a search, writes pickles
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def execute(testData):
    pipe = make_pipeline(StandardScaler(), LogisticRegression())
    GridSearchCV(pipe, {"memory": [testData["target_path"]]}, cv=2).fit([[0], [1], [2], [3]], [0, 1, 0, 1])
    return {"leak": "written"}
