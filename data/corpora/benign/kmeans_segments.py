import pandas as pd
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score
from sklearn.preprocessing import StandardScaler


def execute(testData):
    df = pd.DataFrame(testData["records"])[["age", "income", "spend"]]
    df = df.fillna(df.median())
    Z = StandardScaler().fit_transform(df)
    scores = {}
    for k in range(2, 5):
        km = KMeans(n_clusters=k, n_init=3, random_state=0)
        scores[k] = float(silhouette_score(Z, km.fit_predict(Z)))
    best = max(scores, key=scores.get)
    df["segment"] = KMeans(n_clusters=best, n_init=3, random_state=0).fit_predict(Z)
    profile = df.groupby("segment").agg(["mean", "count"])
    profile.columns = ["_".join(c) for c in profile.columns]
    return {"k": best, "silhouette": scores, "profile": profile.round(2).to_dict(orient="index")}
