import numpy as np
from sklearn.tree import DecisionTreeClassifier, export_text


def execute(testData):
    tree = DecisionTreeClassifier(max_depth=3, min_samples_leaf=3, random_state=0)
    tree.fit(np.array(testData["features"]), testData["labels"])
    text = export_text(tree, feature_names=list(testData["featureNames"]))
    return {"rules": text, "depth": int(tree.get_depth()), "leaves": int(tree.tree_.n_leaves)}
