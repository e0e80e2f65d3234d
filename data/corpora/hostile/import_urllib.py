# route: an HTTP request to the host
import urllib.request


def execute(testData):
    url = f"http://127.0.0.1:{testData['port']}/"
    return {"leak": urllib.request.urlopen(url, timeout=2).read().decode()}
