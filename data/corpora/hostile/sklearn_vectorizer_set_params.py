# route: a vectorizer is told later to read files
from sklearn.feature_extraction.text import TfidfVectorizer


def execute(testData):
    vectorizer = TfidfVectorizer()
    vectorizer.set_params(**{"input": "file" + "name", "token_pattern": r".+"})
    return {"leak": vectorizer.fit([testData["canary_path"]]).get_feature_names_out().tolist()}
