# route: a file's lines by linecache
import linecache


def execute(testData):
    return {"leak": linecache.getline(testData["canary_path"], 1)}
