# route: scipy.io.loadmat by a module alias
import scipy.io as sio


def execute(testData):
    return {"leak": str(sio.loadmat(testData["canary_path"], appendmat=False))}
