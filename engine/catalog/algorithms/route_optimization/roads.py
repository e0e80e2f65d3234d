"""What each way costs, in whole metres, and which places lie near."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import numpy as np
import numpy.typing as npt

NEAR: Final = 10
RADIUS_M: Final = 6_371_008.8
"""Of the Earth, on average."""

Metres = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Roads:
    """Costs between places, for a search.

    Attributes:
        costs: From each place to each, metres.
        is_even: Whether every way costs the same in both directions.
        near: By place, those that are cheapest to go to, the nearest first.
    """

    costs: list[list[int]]
    is_even: bool
    near: list[list[int]] = field(repr=False)


def roads(matrix: Metres, count: int = NEAR) -> Roads:
    """Make a matrix of metres ready for a search."""
    apart = matrix.astype(np.float64)
    np.fill_diagonal(apart, np.inf)
    order = np.argsort(apart, axis=1, kind="stable")[:, : min(count, len(matrix) - 1)]
    return Roads(matrix.tolist(), bool((matrix == matrix.T).all()), order.tolist())


def on_plane(points: npt.NDArray[np.float64]) -> Metres:
    """Straight distances between points in metres, each to the nearest metre.

    Args:
        points: (n, 2), x and y.
    """
    apart = points[:, None, :] - points[None, :, :]
    return _rounded(np.sqrt((apart**2).sum(axis=-1)))


def on_globe(points: npt.NDArray[np.float64]) -> Metres:
    """Great-circle distances, each to the nearest metre, on a round Earth.

    Args:
        points: (n, 2), latitude and longitude in degrees.
    """
    latitude, longitude = np.radians(points).T
    rise = np.sin((latitude[:, None] - latitude[None, :]) / 2) ** 2
    turn = np.sin((longitude[:, None] - longitude[None, :]) / 2) ** 2
    half = rise + np.cos(latitude)[:, None] * np.cos(latitude)[None, :] * turn
    angle = 2 * np.arcsin(np.sqrt(np.clip(half, 0, 1)))
    return _rounded(RADIUS_M * angle)


def _rounded(metres: npt.NDArray[np.float64]) -> Metres:
    whole: Metres = np.floor(metres + 0.5).astype(np.int64)
    return whole
