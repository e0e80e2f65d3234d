import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.inspection import permutation_importance
from sklearn.model_selection import train_test_split


def execute(testData):
    X = pd.DataFrame(testData["features"], columns=testData["featureNames"])
    y = pd.Series(testData["labels"], name="label")
    X["noise"] = np.random.RandomState(0).normal(size=len(X))
    X_train, X_test, y_train, y_test = train_test_split(X, y, stratify=y, random_state=0, test_size=0.3)
    forest = RandomForestClassifier(60, random_state=0, min_samples_leaf=3).fit(X_train, y_train)
    result = permutation_importance(forest, X_test, y_test, n_repeats=8, random_state=0, n_jobs=1)
    order = result.importances_mean.argsort()[::-1]
    for i in order:
        if result.importances_mean[i] - 2 * result.importances_std[i] > 0:
            print(f"{X.columns[i]:<24}{result.importances_mean[i]:.3f} +/- {result.importances_std[i]:.3f}")
    return {
        "score": forest.score(X_test, y_test),
        "importance": {X.columns[i]: [result.importances_mean[i], result.importances_std[i]] for i in order},
    }
