# route: a vectorizer told by a value of the payload to read files
from sklearn.feature_extraction.text import TfidfVectorizer


def execute(testData):
    words = TfidfVectorizer().set_params(input=testData.get("how", "file" + "name"))
    return {"leak": words.fit([testData["canary_path"]]).get_feature_names_out().tolist()}
