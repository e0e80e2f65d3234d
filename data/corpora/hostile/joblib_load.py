# route: joblib.load is a pickle
import joblib


def execute(testData):
    return {"leak": str(joblib.load(testData["canary_path"]))}
