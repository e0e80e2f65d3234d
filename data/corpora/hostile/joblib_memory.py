# route: joblib.Memory writes and reads pickles
from joblib import Memory


def execute(testData):
    return {"leak": Memory(testData["target_path"]).cache(abs)(-1)}
