"""The ways to forecast that are tried on a history, each from several earlier steps on."""

from __future__ import annotations

from typing import Final

import numpy as np

from engine.catalog.algorithms.demand_forecasting.smoothing import Fit, Floats, smoothed

SEASONAL_NAIVE: Final = "seasonal_naive"
NAIVE: Final = "naive"
DRIFT: Final = "drift"
THETA: Final = "theta"
SMOOTHING: Final = "smoothing"
SEASONAL: Final = "seasonal_smoothing"
RELATIVE: Final = "relative_smoothing"

_LARGEST_LOG = 700.0


def candidates(
    values: Floats, season: int, horizon: int, origins: list[int]
) -> dict[str, list[Floats]]:
    """Forecasts by name, one (horizon,) for each origin.

    The last origin is usually all that is known. The first of the dict is the baseline.
    """
    known = [values[:origin] for origin in origins]
    found: dict[str, list[Floats]] = {}
    if season > 1:
        found[SEASONAL_NAIVE] = [_repeated(each, season, horizon) for each in known]
    found[NAIVE] = [_repeated(each, 1, horizon) for each in known]
    found[DRIFT] = [_drift(each, horizon) for each in known]
    found[THETA] = [_theta(each, season, horizon) for each in known]
    found[SMOOTHING] = _forecasts(smoothed(values, 1, horizon, origins))
    if season > 1 and origins[0] >= 2 * season:
        found[SEASONAL] = _forecasts(smoothed(values, season, horizon, origins))
        if values.min() > 0:
            told = _forecasts(smoothed(np.log(values), season, horizon, origins))
            found[RELATIVE] = [np.exp(np.minimum(each, _LARGEST_LOG)) for each in told]
    return {name: each for name, each in found.items() if all(map(_is_finite, each))}


def _is_finite(values: Floats) -> bool:
    return bool(np.isfinite(values).all())


def _forecasts(fits: list[Fit]) -> list[Floats]:
    return [fit.forecast for fit in fits]


def _repeated(known: Floats, season: int, horizon: int) -> Floats:
    season = min(season, len(known))
    last = known[-season:]
    told: Floats = last[np.arange(horizon) % season]
    return told


def _drift(known: Floats, horizon: int) -> Floats:
    slope = (known[-1] - known[0]) / max(1, len(known) - 1)
    told: Floats = known[-1] + slope * np.arange(1, horizon + 1)
    return told


def _theta(known: Floats, season: int, horizon: int) -> Floats:
    """Half of the straight line through all, half of the smoothed level; the season put back."""
    factors = _shape(known, season)
    flat = known - factors[np.arange(len(known)) % season]
    steps = np.arange(len(flat))
    slope = float(np.polyfit(steps, flat, 1)[0]) if len(flat) > 2 else 0.0
    level, weight = _level(flat)
    ahead = np.arange(1, horizon + 1)
    lag = (1 - (1 - weight) ** len(flat)) / weight
    told: Floats = level + slope / 2 * (ahead.astype(np.float64) - 1 + lag)
    told += factors[(len(known) + ahead - 1) % season]
    return told


def _level(flat: Floats) -> tuple[float, float]:
    """The smoothed level at the end, by the weight that told each next value best."""
    weights = np.array([0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9])
    level = np.full(len(weights), flat[0])
    errors = np.zeros(len(weights))
    for value in flat[1:]:
        error = value - level
        errors += error * error
        level = level + weights * error
    best = int(np.argmin(errors))
    return float(level[best]), float(weights[best])


def _shape(known: Floats, season: int) -> Floats:
    """What each place in the season adds on average, newer cycles counting more; sums to 0."""
    if season == 1 or len(known) < 2 * season:
        return np.zeros(season)
    kernel = np.full(season + 1 - season % 2, 1 / season)
    if season % 2 == 0:
        kernel[[0, -1]] = 0.5 / season
    half = len(kernel) // 2
    rest = known[half : len(known) - half] - np.convolve(known, kernel, mode="valid")
    places = (half + np.arange(len(rest))) % season
    ages = (len(rest) - 1 - np.arange(len(rest))) // season
    shares: Floats = 0.8 ** ages.astype(np.float64)
    total = np.bincount(places, shares * rest, season)
    shape: Floats = total / np.maximum(np.bincount(places, shares, season), 1e-12)
    shape -= shape.mean()
    return shape
