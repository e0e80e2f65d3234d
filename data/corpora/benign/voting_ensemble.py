import numpy as np
from sklearn.ensemble import ExtraTreesClassifier, StackingClassifier, VotingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import KNeighborsClassifier


def execute(testData):
    X, y = np.array(testData["features"]), np.array(testData["labels"])
    members = [
        ("lr", LogisticRegression(max_iter=500)),
        ("knn", KNeighborsClassifier(5)),
        ("et", ExtraTreesClassifier(20, random_state=0)),
    ]
    vote = VotingClassifier(members, voting="soft").fit(X, y)
    stack = StackingClassifier(members[:2], final_estimator=LogisticRegression(), cv=3).fit(X, y)
    T = np.array(testData["testFeatures"])
    return {"vote": vote.predict(T).tolist(), "stack": stack.predict(T).tolist(),
            "who": [type(e).__name__ for e in vote.estimators_]}
