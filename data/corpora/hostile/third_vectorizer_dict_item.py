# route: a vectorizer's parameters, put into a dict one by one
from sklearn.feature_extraction.text import CountVectorizer


def execute(testData):
    parameters = {}
    parameters["input"] = "filename"
    words = CountVectorizer(**parameters)
    return {"leak": words.fit([testData["canary_path"]]).get_feature_names_out().tolist()}
