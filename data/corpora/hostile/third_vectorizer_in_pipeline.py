# route: a vectorizer within a pipeline told by set_params to read files
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.pipeline import make_pipeline


def execute(testData):
    pipe = make_pipeline(CountVectorizer())
    pipe.set_params(countvectorizer__input="filename")
    return {"leak": pipe.fit([testData["canary_path"]])[0].get_feature_names_out().tolist()}
