# route: the C interface of a random generator
import numpy as np


def execute(testData):
    return {"leak": str(np.random.default_rng().bit_generator.capsule), "x": np.random.PCG64().cffi.__class__}
