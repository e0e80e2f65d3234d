"""Who took what, by number."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse

from engine.catalog.algorithms.recommendation_collab.model import Interaction


@dataclass(frozen=True, slots=True)
class Interactions:
    """Interactions, read.

    Attributes:
        users: Their places by name.
        items: Their places by name, in the order they were met.
        names: The items, by place.
        first: By item, the first interaction that names it.
        weights: (users, items), from 0 to 1.
        users_of: By item, how many users took it.
    """

    users: dict[str, int]
    items: dict[str, int]
    names: list[str]
    first: list[int]
    weights: sparse.csr_array
    users_of: npt.NDArray[np.int64]


def read(interactions: tuple[Interaction, ...]) -> Interactions:
    """Number users and items; strengths of the same pair are added, the largest counts 1."""
    users: dict[str, int] = {}
    items: dict[str, int] = {}
    first: list[int] = []
    pairs: dict[tuple[int, int], float] = {}
    for at, (user, item, *rest) in enumerate(interactions):
        row = users.setdefault(user, len(users))
        column = items.setdefault(item, len(items))
        if column == len(first):
            first.append(at)
        strength = float(rest[0]) if rest else 1.0
        pairs[row, column] = pairs.get((row, column), 0.0) + strength
    strengths = np.array(list(pairs.values()))
    rows, columns = np.array(list(pairs)).T
    weights = sparse.csr_array(
        (strengths / strengths.max(), (rows, columns)), shape=(len(users), len(items))
    )
    users_of = np.bincount(columns, minlength=len(items))
    return Interactions(users, items, list(items), first, weights, users_of)
