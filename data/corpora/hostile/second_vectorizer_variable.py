# route: a vectorizer's input is a variable
from sklearn.feature_extraction.text import CountVectorizer


def execute(testData):
    where = testData.get("input", "filename")
    return {"leak": CountVectorizer(input=where).fit([testData["canary_path"]]).get_feature_names_out().tolist()}
