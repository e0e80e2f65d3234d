# route: sklearn.show_versions tells about the machine
import sklearn


def execute(testData):
    sklearn.show_versions()
    return {"leak": "printed"}
