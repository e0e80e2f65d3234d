import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import brier_score_loss, log_loss, roc_auc_score
from sklearn.model_selection import train_test_split


def execute(testData):
    X_train, X_valid, y_train, y_valid = train_test_split(
        np.array(testData["features"]),
        np.array(testData["labels"]),
        test_size=0.3,
        stratify=testData["labels"],
        random_state=7,
    )
    model = GradientBoostingClassifier(n_estimators=20, max_depth=2, random_state=7)
    model.fit(X_train, y_train)
    p = model.predict_proba(X_valid)[:, 1]
    metrics = {
        "auc": roc_auc_score(y_valid, p),
        "brier": brier_score_loss(y_valid, p),
        "log_loss": log_loss(y_valid, p, labels=[0, 1]),
    }
    return {"metrics": {k: float(v) for k, v in metrics.items()}}
