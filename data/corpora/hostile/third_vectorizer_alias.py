# route: a vectorizer under another name, told by a value of the payload to read files
from sklearn.feature_extraction.text import CountVectorizer


def execute(testData):
    words = CountVectorizer
    how = testData.get("how", "filename".strip())
    return {"leak": words(input=how).fit([testData["canary_path"]]).get_feature_names_out().tolist()}
