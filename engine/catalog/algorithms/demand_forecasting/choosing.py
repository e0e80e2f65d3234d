"""Chooses how to forecast by what would have been told from earlier steps on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from engine.catalog.algorithms.demand_forecasting.candidates import candidates
from engine.catalog.algorithms.demand_forecasting.kernel import is_better
from engine.catalog.algorithms.demand_forecasting.smoothing import Floats, smoothed

MOST_ORIGINS: Final = 8
COMBINED: Final = "combination"
_COMBINED_OF = 3
_WORST = 1.5
"""Times the smallest error: what is worse is not combined."""
_LEAST = 1e-12
_OPTIMISM = 1.2
"""A method that was chosen by its errors will err more than those say."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What is told, and why.

    Attributes:
        method: Its name.
        parts: Of a combination, its methods.
        values: (horizon,).
        spread: (horizon,), the standard deviation of the errors to expect.
        error: Its mean absolute error on the backtest; None where there is too little history.
        baseline: The name of the method it is compared with.
        baseline_error: The same of it.
        tested: How many values the backtest told.
    """

    method: str
    parts: tuple[str, ...]
    values: Floats
    spread: Floats
    error: float | None
    baseline: str
    baseline_error: float | None
    tested: int


def chosen(values: Floats, season: int, horizon: int) -> Choice:
    """The best combination of the candidates, or the baseline where none beats it."""
    origins, tested = origins_of(len(values), season, horizon)
    told = candidates(values, season, max(horizon, tested), [*origins, len(values)])
    baseline = next(iter(told))
    truths = [values[origin : origin + tested] for origin in origins]
    errors = {name: _errors(each, truths, tested) for name, each in told.items()}
    name, parts = _best(told, errors, truths, baseline, tested)
    final = [told[part] for part in parts]
    seen = _errors(_averaged(final), truths, tested)
    spread = _spread(values, season, horizon, seen)
    combined = np.mean([each[-1][:horizon] for each in final], axis=0)
    own = _mean(seen)
    plain = _mean(errors[baseline])
    return Choice(name, parts, combined, spread, own, baseline, plain, len(origins) * tested)


def origins_of(size: int, season: int, horizon: int) -> tuple[list[int], int]:
    """From where the backtest tells, rising, and how many steps from each."""
    least = max(3, 2 * season if size > 3 * season else 3)
    tested = min(horizon, max(1, (size - least) // 2))
    last = size - tested
    if last < least:
        return [], tested
    stride = max(1, (tested + 1) // 2)
    origins = [last - at * stride for at in range(MOST_ORIGINS)]
    return sorted(origin for origin in origins if origin >= least), tested


def _errors(each: list[Floats], truths: list[Floats], tested: int) -> Floats:
    pairs = zip(each, truths, strict=False)
    return np.array([truth - told[:tested] for told, truth in pairs]).reshape(-1, tested)


def _mean(errors: Floats) -> float | None:
    return float(np.abs(errors).mean()) if errors.size else None


def _averaged(parts: list[list[Floats]]) -> list[Floats]:
    return [np.mean(each, axis=0) for each in zip(*parts, strict=True)]


def _best(
    told: dict[str, list[Floats]],
    errors: dict[str, Floats],
    truths: list[Floats],
    baseline: str,
    tested: int,
) -> tuple[str, tuple[str, ...]]:
    means = {name: _mean(each) for name, each in errors.items()}
    plain = means[baseline]
    if plain is None:
        return baseline, (baseline,)
    ranked = sorted(means, key=lambda name: means[name] or 0.0)
    worst = _WORST * (means[ranked[0]] or 0.0)
    close = [name for name in ranked[:_COMBINED_OF] if (means[name] or 0.0) <= worst]
    for parts in (tuple(close), tuple(ranked[:1])):
        error = _mean(_errors(_averaged([told[part] for part in parts]), truths, tested))
        if parts and error is not None and is_better(plain, error):
            return (COMBINED if len(parts) > 1 else parts[0]), parts
    return baseline, (baseline,)


def _spread(values: Floats, season: int, horizon: int, seen: Floats) -> Floats:
    """By the growth of smoothing's errors, scaled to those that the backtest saw.

    Args:
        values: (n,).
        season: 1 for none.
        horizon: How many steps.
        seen: (origins, tested), what the answered method missed.
    """
    used = season if len(values) >= 2 * season + 2 else 1
    tested = seen.shape[1]
    spread = smoothed(values, used, max(horizon, tested), [len(values)])[0].spread
    if len(seen) > 1:
        scale = np.sqrt(np.mean((seen / np.maximum(spread[:tested], _LEAST)) ** 2))
        spread = spread * np.clip(scale, 0.5, 3.0)
    told: Floats = _OPTIMISM * spread[:horizon]
    return told
