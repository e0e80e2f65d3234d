import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import NearestNeighbors


def smd(a, b):
    return (a.mean() - b.mean()) / np.sqrt((a.var() + b.var()) / 2 + 1e-12)


def execute(testData):
    df = pd.DataFrame(testData["features"], columns=["x1", "x2", "x3", "x4"])
    treated = np.array(testData["labels"]) == 1
    outcome = np.array(testData["target"]) + 1.5 * treated
    score = LogisticRegression().fit(df, treated).predict_proba(df)[:, 1].clip(0.05, 0.95)
    weight = np.where(treated, 1 / score, 1 / (1 - score))
    ate = np.average(outcome[treated], weights=weight[treated]) - np.average(outcome[~treated], weights=weight[~treated])
    finder = NearestNeighbors(n_neighbors=1).fit(score[~treated, None])
    match = finder.kneighbors(score[treated, None], return_distance=False).ravel()
    att = (outcome[treated] - outcome[~treated][match]).mean()
    balance = {c: [smd(df.loc[treated, c], df.loc[~treated, c]), smd(df.loc[treated, c], df.loc[~treated, c].iloc[match])] for c in df}
    return {"naive": outcome[treated].mean() - outcome[~treated].mean(), "ate": ate, "att": att, "balance": balance, "ess": weight.sum() ** 2 / (weight**2).sum()}
