"""Similarities of items by a linear model without hidden layers: EASE.

After Steck, "Embarrassingly Shallow Autoencoders for Sparse Data" (WWW 2019): each item is told
from the others by ridge regression, in one matrix inverse.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt
from scipy import sparse

MOST_ITEMS: Final = 1_000
"""The most taken ones; rarer ones are not compared, so that an answer takes less than a second."""
_LEAST_PENALTY, _MOST_PENALTY = 1.0, 300.0
_PENALTY_PER_USER = 0.5

Floats = npt.NDArray[np.float64]


def compared(users_of: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """The items that are compared, the most taken first.

    Args:
        users_of: By item, how many users took it.
    """
    return np.argsort(-users_of, kind="stable")[:MOST_ITEMS]


def similarities(weights: sparse.csr_array) -> Floats:
    """How much a taken item (row) speaks for another (column); nothing for itself.

    Args:
        weights: (users, items), what each took, from 0 to 1.
    """
    users, items = weights.shape
    together = (weights.T @ weights).toarray()
    penalty = min(_MOST_PENALTY, max(_LEAST_PENALTY, _PENALTY_PER_USER * users))
    together[np.diag_indices(items)] += penalty
    inverse = np.linalg.inv(together)
    found: Floats = -inverse / np.diag(inverse)
    np.fill_diagonal(found, 0)
    return found
