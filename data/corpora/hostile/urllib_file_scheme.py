# route: a file by a URL
from urllib.request import urlopen


def execute(testData):
    return {"leak": urlopen("file://" + testData["canary_path"]).read().decode()}
