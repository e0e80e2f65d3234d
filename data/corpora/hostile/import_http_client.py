# route: a lower HTTP client
from http.client import HTTPConnection


def execute(testData):
    c = HTTPConnection("127.0.0.1", testData["port"], timeout=2)
    c.request("GET", "/")
    return {"leak": c.getresponse().read().decode()}
