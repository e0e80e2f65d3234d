# route: __name__ is overwritten before the guard
__name__ = "__main__"
if __name__ == "__main__":
    import os

    found = dict(os.environ)


def execute(testData):
    return {"leak": found}
