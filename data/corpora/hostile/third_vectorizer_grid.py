# route: a vectorizer told by the grid of a search to read files
from sklearn.dummy import DummyClassifier
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline


def execute(testData):
    pipe = make_pipeline(CountVectorizer(), DummyClassifier())
    search = GridSearchCV(pipe, {"countvectorizer__input": ["filename"]}, cv=2)
    search.fit([testData["canary_path"]] * 4, [0, 1, 0, 1])
    return {"leak": search.best_estimator_[0].get_feature_names_out().tolist()}
