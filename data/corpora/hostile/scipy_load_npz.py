# route: scipy.sparse.load_npz of a host file
from scipy.sparse import load_npz, save_npz


def execute(testData):
    return {"leak": str(load_npz(testData["canary_path"]))}
