"""Made-up answers that the tests of this room judge."""

import numpy as np


def sample(rows=400, seed=0, signal=1.5):
    """Labels and well-calibrated probabilities, as arrays."""
    random = np.random.default_rng(seed)
    log_odds = random.normal(-0.5, signal, rows)
    probabilities = 1 / (1 + np.exp(-log_odds))
    labels = (random.random(rows) < probabilities).astype(float)
    return labels, probabilities


def result_of(probabilities, threshold=0.5, **more):
    """A result dict as generated code returns it."""
    return {
        "success": True,
        "predictions": [int(p >= threshold) for p in probabilities],
        "probabilities": [float(p) for p in probabilities],
        "threshold": threshold,
        **more,
    }
