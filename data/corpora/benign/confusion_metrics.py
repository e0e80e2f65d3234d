import numpy as np
from sklearn import metrics
from sklearn.linear_model import RidgeClassifier
from sklearn.model_selection import cross_val_predict


def execute(testData):
    X, y = np.array(testData["features"]), np.array(testData["labels"])
    p = cross_val_predict(RidgeClassifier(), X, y, cv=4)
    (tn, fp), (fn, tp) = metrics.confusion_matrix(y, p)
    report = metrics.classification_report(y, p, output_dict=True, zero_division=0)
    fpr, tpr, _ = metrics.roc_curve(y, X[:, 0])
    return {
        "matrix": {"tn": int(tn), "fp": int(fp), "fn": int(fn), "tp": int(tp)},
        "f1": float(metrics.f1_score(y, p)),
        "mcc": float(metrics.matthews_corrcoef(y, p)),
        "macro": report["macro avg"],
        "auc": float(metrics.auc(fpr, tpr)),
    }
