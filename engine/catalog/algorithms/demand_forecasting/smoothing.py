"""Exponential smoothing of level, damped trend and season, for many weights in one pass.

The pass is causal: what it knows at a step comes from the steps before. So one pass gives the
forecasts from every earlier step as well, by the weights that were best until then.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

_LEVELS = (0.02, 0.1, 0.25, 0.45, 0.7, 0.95)
_TRENDS = (0.0, 0.03, 0.15)
_DAMPING = (0.85, 0.97)
_SEASONS = (0.03, 0.15, 0.4)
_STILL = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Fit:
    """What was learned until one step.

    Attributes:
        forecast: (horizon,), the steps after it.
        spread: (horizon,), the standard deviation of the errors to expect by the model.
    """

    forecast: Floats
    spread: Floats


def smoothed(values: Floats, season: int, horizon: int, origins: list[int]) -> list[Fit]:
    """Forecasts from several steps on.

    Args:
        values: (n,).
        season: 1 for none; of a longer one the first origin has seen two.
        horizon: How many steps to tell.
        origins: How many values are known, rising.
    """
    weights = _weights(season)
    first = values[: max(3, 2 * season)]
    level, trend, seasonal = _start(first, season)
    size = weights.shape[1]
    state = _State(np.full(size, level), np.where(weights[2] > 0, trend, 0.0))
    cycle = np.repeat(seasonal[:, None], size, axis=1)
    errors = np.zeros(size)
    counted, skipped = 0, min(season, len(first))
    found: list[Fit] = []
    wanted = set(origins)
    for step, value in enumerate(values):
        place = step % season
        error = value - (state.level + weights[2] * state.trend + cycle[place])
        state.follow(weights, error)
        cycle[place] += weights[3] * error
        if step >= skipped:
            errors += error * error
            counted += 1
        if step + 1 in wanted:
            best = int(np.argmin(errors))
            told = state.told(best, weights[2, best], np.roll(cycle[:, best], -step - 1), horizon)
            sigma = np.sqrt(errors[best] / max(1, counted - 3))
            found.append(Fit(told, sigma * _growth(weights[:, best], season, horizon)))
    return found


@dataclass(slots=True)
class _State:
    level: Floats
    trend: Floats

    def follow(self, weights: Floats, error: Floats) -> None:
        damped = weights[2] * self.trend
        self.level = self.level + damped + weights[0] * error
        self.trend = damped + weights[1] * error

    def told(self, best: int, damping: float, cycle: Floats, horizon: int) -> Floats:
        """What some weights tell; the cycle begins with the next step."""
        ahead = np.arange(1, horizon + 1)
        pushes = np.cumsum(damping**ahead) if damping > 0 else np.zeros(horizon)
        told: Floats = (
            self.level[best] + self.trend[best] * pushes + cycle[(ahead - 1) % len(cycle)]
        )
        return told


def _weights(season: int) -> Floats:
    """(4, many): of the level, of the trend, the damping, and of the season."""
    moving = [(share, damping) for damping in _DAMPING for share in _TRENDS]
    seasonal = _SEASONS if season > 1 else (0.0,)
    chosen = product(_LEVELS, (_STILL, *moving), seasonal)
    return np.array(
        [
            (level, level * share, damping, turn * (1 - level))
            for level, (share, damping), turn in chosen
        ]
    ).T


def _start(first: Floats, season: int) -> tuple[float, float, Floats]:
    """Level and trend before the first step, and the season's shape, from the first values."""
    if season == 1:
        return float(first[0]), float(np.mean(np.diff(first))), np.zeros(1)
    cycles = first.reshape(2, season)
    trend = float((cycles[1].mean() - cycles[0].mean()) / season)
    middle = (season - 1) / 2
    level = float(cycles[0].mean() - trend * (middle + 1))
    rest = cycles - (level + trend * (1 + np.arange(2 * season).reshape(2, season)))
    return level, trend, rest.mean(axis=0)


def _growth(weights: Floats, season: int, horizon: int) -> Floats:
    """How errors grow with the steps ahead, as multiples of that of one step."""
    level, trend, damping, turn = weights
    back = np.arange(1, horizon)
    pushes = np.cumsum(damping**back) if damping > 0 else np.zeros(len(back))
    carried = level + trend * pushes + (turn * (back % season == 0) if season > 1 else 0.0)
    growth: Floats = np.sqrt(1 + np.concatenate([[0.0], np.cumsum(carried**2)]))
    return growth
