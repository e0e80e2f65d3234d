# route: __class_getitem__ is exec
class Evil:
    __class_getitem__ = exec


def execute(testData):
    Evil["import os; print(os.getcwd())"]
    return {"leak": "printed"}
