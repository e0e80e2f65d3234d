# route: fetch_file downloads any address
from sklearn.datasets import fetch_file


def execute(testData):
    return {"leak": str(fetch_file(f"http://127.0.0.1:{testData['port']}/x"))}
