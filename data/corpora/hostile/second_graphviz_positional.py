# route: a tree is written to a file, the path by position
from sklearn import tree


def execute(testData):
    tree.export_graphviz(tree.DecisionTreeClassifier().fit([[0], [1]], [0, 1]), testData["target_path"])
    return {"leak": "written"}
