# route: a guard that looks like the main guard and is not
if __name__ != "__main__":
    import os


def execute(testData):
    return {"leak": dict(os.environ)}
