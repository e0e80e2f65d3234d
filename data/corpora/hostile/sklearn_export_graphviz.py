# route: a tree is written to a file
from sklearn.tree import DecisionTreeClassifier, export_graphviz


def execute(testData):
    export_graphviz(DecisionTreeClassifier().fit([[0], [1]], [0, 1]), out_file=testData["target_path"])
    return {"leak": "written"}
