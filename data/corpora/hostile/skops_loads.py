# route: another way to load a model from a file
import skops.io


def execute(testData):
    return {"leak": str(skops.io.load(testData["canary_path"], trusted=True))}
