# route: a vectorizer told by an attribute to read files
from sklearn.feature_extraction.text import CountVectorizer


def execute(testData):
    words = CountVectorizer()
    words.input = "filename"
    return {"leak": words.fit([testData["canary_path"]]).get_feature_names_out().tolist()}
