from collections import Counter

import numpy as np
from sklearn import metrics


def auc_by_pairs(y, score):
    pos, neg = score[y == 1], score[y == 0]
    wins = (pos[:, None] > neg[None, :]).sum() + 0.5 * (pos[:, None] == neg[None, :]).sum()
    return wins / (len(pos) * len(neg))


def mcc(tp, tn, fp, fn):
    denominator = np.sqrt(float((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)))
    return (tp * tn - fp * fn) / denominator if denominator else 0.0


def execute(testData):
    y = np.array(testData["labels"])
    score = np.array(testData["features"])[:, 0].round(1)
    guess = (score > 0).astype(int)
    c = Counter(zip(y.tolist(), guess.tolist()))
    tp, tn, fp, fn = c[1, 1], c[0, 0], c[0, 1], c[1, 0]
    mine = {
        "auc": auc_by_pairs(y, score),
        "mcc": mcc(tp, tn, fp, fn),
        "f1": 2 * tp / (2 * tp + fp + fn),
        "kappa": None,
    }
    n = len(y)
    observed, chance = (tp + tn) / n, ((tp + fp) * (tp + fn) + (fn + tn) * (fp + tn)) / n**2
    mine["kappa"] = (observed - chance) / (1 - chance)
    theirs = {
        "auc": metrics.roc_auc_score(y, score),
        "mcc": metrics.matthews_corrcoef(y, guess),
        "f1": metrics.f1_score(y, guess),
        "kappa": metrics.cohen_kappa_score(y, guess),
    }
    assert all(abs(mine[k] - theirs[k]) < 1e-9 for k in mine)
    return {"metrics": {k: float(v) for k, v in mine.items()}, "report": metrics.classification_report(y, guess, output_dict=True)}
