import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import GroupKFold, KFold, LeaveOneGroupOut, StratifiedGroupKFold, cross_val_score

def execute(testData):
    df = pd.DataFrame(testData["records"])
    X = pd.get_dummies(df[["city", "segment", "age", "income"]], dtype=float)
    y, groups = df["churned"].astype(int), df["city"]
    clf = RandomForestClassifier(n_estimators=20, random_state=1)
    out = {}
    for splitter in [KFold(3), GroupKFold(n_splits=3), StratifiedGroupKFold(n_splits=3), LeaveOneGroupOut()]:
        s = cross_val_score(clf, X, y, groups=groups, cv=splitter)
        out[splitter.__class__.__name__] = [np.mean(s), np.std(s)]
        for train, test in splitter.split(X, y, groups):
            if not isinstance(splitter, KFold):
                assert set(groups.iloc[train]).isdisjoint(groups.iloc[test])
    return out
