# route: a private attribute of a library object, by a class of one's own with that name
class Own:
    def _ctypes(self):
        return 1


def execute(testData):
    import numpy as np

    return {"leak": Own._ctypes(np.zeros(1)), "c": np.zeros(1)._ctypes}
