import re
from sklearn.preprocessing import MultiLabelBinarizer
from sklearn.multioutput import MultiOutputClassifier
from sklearn.multiclass import OneVsRestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import hamming_loss, jaccard_score

RULES = {"angry": r"hate|terrible|wrong|broken", "happy": r"love|great|happy|excellent", "shipping": r"deliver|arriv"}

def execute(testData):
    tags = [[t for t, rx in RULES.items() if re.search(rx, s, re.I)] for s in testData["texts"]]
    mlb = MultiLabelBinarizer(classes=list(RULES))
    Y = mlb.fit_transform(tags)
    X = TfidfVectorizer().fit_transform(testData["texts"])
    ovr = OneVsRestClassifier(LogisticRegression(C=10)).fit(X, Y)
    moc = MultiOutputClassifier(LogisticRegression(C=10)).fit(X, Y)
    return {"hamming": hamming_loss(Y, ovr.predict(X)), "jaccard": jaccard_score(Y, moc.predict(X), average="samples", zero_division=0),
            "tags": [list(t) for t in mlb.inverse_transform(ovr.predict(X))]}
