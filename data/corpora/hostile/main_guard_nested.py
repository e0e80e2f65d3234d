# route: a guard inside the function, with another meaning of __name__
def execute(testData):
    __name__ = "__main__"
    if __name__ == "__main__":
        import os

        return {"leak": dict(os.environ)}
