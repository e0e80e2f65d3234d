# route: an estimator with a clone of its own reaches its frame
class Evil:
    def __sklearn_clone__(self):
        return eval("__import__('os').getcwd()")


def execute(testData):
    from sklearn.base import clone

    return {"leak": clone(Evil())}
