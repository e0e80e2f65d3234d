"""Falls back when a library is an older one."""

import numpy as np

try:
    from sklearn.frozen import FrozenEstimator
except ImportError:
    FrozenEstimator = None

try:
    import scipy.stats as st
except ImportError:
    st = None


def execute(testData):
    x = np.array(testData["values"])
    if st is not None:
        skew = float(st.skew(x))
    else:
        skew = float(((x - x.mean()) ** 3).mean() / x.std() ** 3)
    return {"skew": skew, "frozen": FrozenEstimator is not None}
