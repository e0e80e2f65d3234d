# route: a request by a library
import requests


def execute(testData):
    return {"leak": requests.get(f"http://127.0.0.1:{testData['port']}/", timeout=2).text}
