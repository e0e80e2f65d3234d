# route: pandas.read_fwf by another name
from pandas import read_fwf as columns


def execute(testData):
    return {"leak": columns(testData["canary_path"], header=None).to_string()}
