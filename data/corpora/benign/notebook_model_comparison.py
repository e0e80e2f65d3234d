from sklearn.model_selection import cross_validate, StratifiedKFold
from sklearn.linear_model import LogisticRegression
from sklearn.tree import DecisionTreeClassifier
from sklearn.neighbors import KNeighborsClassifier
from sklearn.naive_bayes import GaussianNB
import pandas as pd, numpy as np

models = [("lr", LogisticRegression()), ("tree", DecisionTreeClassifier(max_depth=3)),
          ("knn", KNeighborsClassifier(3)), ("nb", GaussianNB())]

def execute(testData):
    X = np.array(testData['features']); y = np.array(testData['labels'])
    cv = StratifiedKFold(5, shuffle=True, random_state=42)
    rows = []
    for name, model in models:
        res = cross_validate(model, X, y, cv=cv, scoring=['accuracy', 'roc_auc', 'f1'])
        rows.append({'model': name, **{k.replace('test_', ''): v.mean() for k, v in res.items() if k.startswith('test_')}})
    table = pd.DataFrame(rows).sort_values('roc_auc', ascending=False).reset_index(drop=True)
    print(table.round(3).to_string())
    best = dict(models)[table.loc[0, 'model']].fit(X, y)
    return {'table': table.to_dict('records'), 'best': table.loc[0, 'model'],
            'predictions': best.predict(np.array(testData['testFeatures'])).tolist()}
