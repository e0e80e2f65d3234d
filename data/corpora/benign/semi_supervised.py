import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.semi_supervised import LabelSpreading, SelfTrainingClassifier


def execute(testData):
    X, y = np.array(testData["features"]), np.array(testData["labels"])
    known = y.copy()
    known[::3] = -1
    trained = SelfTrainingClassifier(LogisticRegression(max_iter=500), threshold=0.8).fit(X, known)
    spread = LabelSpreading(kernel="knn", n_neighbors=5).fit(X, known)
    hidden = known == -1
    return {"self": float((trained.predict(X)[hidden] == y[hidden]).mean()),
            "spread": float((spread.transduction_[hidden] == y[hidden]).mean())}
