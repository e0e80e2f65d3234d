# route: scipy.io reads and writes files
import scipy.io


def execute(testData):
    scipy.io.savemat(testData["target_path"], {"a": [1]})
    return {"leak": str(scipy.io.loadmat(testData["target_path"]))}
