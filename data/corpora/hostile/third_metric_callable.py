# route: a callable metric that is a builtin
from sklearn.metrics import pairwise_distances


def execute(testData):
    return {"leak": str(pairwise_distances([[1.0]], metric=compile))}
