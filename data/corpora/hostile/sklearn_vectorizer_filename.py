# route: a vectorizer reads the files that it is given
from sklearn.feature_extraction.text import CountVectorizer


def execute(testData):
    vectorizer = CountVectorizer(input="filename", token_pattern=r".+").fit([testData["canary_path"]])
    return {"leak": vectorizer.get_feature_names_out().tolist()}
