# route: pandas.read_html of a file URL
from pandas import read_html


def execute(testData):
    return {"leak": str(read_html("file://" + testData["canary_path"]))}
