# route: a function under the main guard lends its module by global
if __name__ == "__main__":

    def bring():
        global os
        import os

    bring()
else:
    os = print.__self__.__import__("os")


def execute(testData):
    return {"leak": dict(os.environ)}
