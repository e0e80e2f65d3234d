"""How sales answer to the price, estimated from a user's own rows with an honest interval."""

from __future__ import annotations

import math
from collections.abc import Sequence

from engine.catalog.algorithms.dynamic_pricing.model import Elasticity, PriceObservation
from engine.errors import InvalidInput

_REMEDY = (
    "Send more observations, at more different prices and otherwise alike,"
    " or leave them out to be priced from base_cents."
)
_LEAST_SLACK = 1e-9


def estimate(observations: Sequence[PriceObservation]) -> tuple[Elasticity, float]:
    """The slope of log quantity on log price by least squares, and the line's start.

    Its interval is by Student's t on a variance that allows for unequal scatter (HC3), since the
    scatter of sales seldom is equal.

    Raises:
        InvalidInput: Prices do not differ, all hangs on one row, or the interval reaches 0.
    """
    import numpy as np  # noqa: PLC0415 - only this path counts with arrays

    x = np.log([float(each.price_cents) for each in observations])
    y = np.log([each.quantity for each in observations])
    away = x - x.mean()
    spread = float(away @ away)
    if spread < _LEAST_SLACK:
        raise InvalidInput("observations: all prices are alike.", _REMEDY)
    slope = float(away @ y) / spread
    start = float(y.mean() - slope * x.mean())
    slack = 1 - (1 / len(x) + away**2 / spread)
    if float(slack.min()) < _LEAST_SLACK:
        raise InvalidInput("observations: one row alone has another price.", _REMEDY)
    left = (y - start - slope * x) / slack
    error = math.sqrt(float((away**2) @ (left**2))) / spread
    half = _t95(len(x) - 2) * error
    low, high = slope - half, slope + half
    if high >= 0:
        raise InvalidInput(
            f"observations: sales do not clearly fall as the price rises; the elasticity is "
            f"{slope:.2f}, and anywhere from {low:.2f} to {high:.2f} by 95 %.",
            _REMEDY,
        )
    found = Elasticity(value=slope, low=low, high=high, observations=len(x))
    return found, start


def _t95(freedom: int) -> float:
    from scipy.special import stdtrit  # noqa: PLC0415 - as above

    return float(stdtrit(freedom, 0.975))
