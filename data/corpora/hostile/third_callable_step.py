# route: a pipeline parameter that is a callable: the tokenizer is open
from sklearn.feature_extraction.text import CountVectorizer


def execute(testData):
    words = CountVectorizer(preprocessor=open, tokenizer=list)
    return {"leak": words.fit([testData["canary_path"]]).get_feature_names_out().tolist()}
