from sklearn import datasets
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis, QuadraticDiscriminantAnalysis
from sklearn.model_selection import cross_val_score
from sklearn.multiclass import OneVsRestClassifier
from sklearn.svm import LinearSVC


def execute(testData):
    X, y = datasets.load_iris(return_X_y=True)
    models = {
        "lda": LinearDiscriminantAnalysis(),
        "qda": QuadraticDiscriminantAnalysis(),
        "svc": OneVsRestClassifier(LinearSVC(random_state=0)),
    }
    return {name: cross_val_score(model, X, y, cv=3).tolist() for name, model in models.items()}
