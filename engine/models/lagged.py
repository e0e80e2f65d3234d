"""Forecasts by what was fitted on the values before, the season and the trend."""

from __future__ import annotations

import math
from collections.abc import Sequence

from engine.models.estimators import Lagged


def forecast(fitted: Lagged, values: Sequence[float], steps: int) -> list[float]:
    """The next values, each from those before it, told ones included.

    Args:
        fitted: What was learned.
        values: All that is known, from the first step on.
        steps: How many to tell.
    """
    known = list(values)
    season = len(fitted.seasonal)
    for step in range(len(known), len(known) + steps):
        told = fitted.intercept + fitted.trend * step
        if season:
            told += fitted.seasonal[step % season]
        pairs = zip(fitted.lags, fitted.coefficients, strict=True)
        told += math.fsum(weight * known[step - lag] for lag, weight in pairs)
        known.append(told)
    return known[len(values) :]


def repeat_season(values: Sequence[float], steps: int, season: int) -> list[float]:
    """The dummy: each step is as the one a season before; without a season, as the last."""
    known = list(values)
    for _ in range(steps):
        known.append(known[-season])
    return known[len(values) :]
