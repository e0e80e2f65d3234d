"""Simulated card payments with three kinds of fraud.

The process is the one that the Fraud Detection Handbook describes in its chapter on the simulated
dataset; none of its code is used. Buyers and shops lie on a square; a buyer pays in shops nearby,
in amounts of their own level. Fraud is an amount above 220, every payment to a shop in the 28 days
after it fell into wrong hands, and a third of a buyer's payments in the 14 days after theirs did,
at five times the amount.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

DAY = 86_400
BUYERS, SHOPS, DAYS = 5_000, 10_000, 140
_RADIUS = 5.0
Numbers = NDArray[np.float64]
Places = NDArray[np.int64]


def payments(seed: int = 0) -> pd.DataFrame:
    """All payments in the order of time: ``time_s, buyer, shop, amount, is_fraud``."""
    draw = np.random.default_rng(seed)
    homes, stalls = draw.uniform(0, 100, (BUYERS, 2)), draw.uniform(0, 100, (SHOPS, 2))
    level, often = draw.uniform(5, 100, BUYERS), draw.uniform(0, 4, BUYERS)
    buyer = np.repeat(np.tile(np.arange(BUYERS), DAYS), draw.poisson(np.tile(often, DAYS)))
    # Buyers come in order within each day, so the days are known by the counts as well.
    day = _days(buyer)
    second = draw.normal(DAY / 2, 20_000, len(buyer))
    amount = draw.normal(level[buyer], level[buyer] / 2)
    amount = np.where(amount < 0, draw.uniform(0, 2 * level[buyer]), amount).round(2)
    shop = _shops(draw, homes, stalls, buyer)
    is_kept = (second > 0) & (second < DAY) & (shop >= 0)
    found = pd.DataFrame(
        {"time_s": day * DAY + second.astype(int), "buyer": buyer, "shop": shop, "amount": amount}
    )
    found = found[is_kept].sort_values("time_s", kind="stable").reset_index(drop=True)
    return _spoilt(draw, found)


def _days(buyer: Places) -> Places:
    """The day of each payment, where the buyers of a day come in ascending order."""
    found: Places = np.concatenate([[0], np.cumsum(np.diff(buyer) < 0)])
    return found


def _shops(draw: np.random.Generator, homes: Numbers, stalls: Numbers, buyer: Places) -> Places:
    """A shop near each payment's buyer; -1 where there is none."""
    shop = np.full(len(buyer), -1)
    ends = np.cumsum(np.bincount(buyer, minlength=len(homes)))
    payments_of = np.split(np.argsort(buyer, kind="stable"), ends[:-1])
    for home, mine in zip(homes, payments_of, strict=True):
        near = np.flatnonzero(((stalls - home) ** 2).sum(axis=1) < _RADIUS**2)
        if len(near):
            shop[mine] = draw.choice(near, len(mine))
    return shop


def _spoilt(draw: np.random.Generator, found: pd.DataFrame) -> pd.DataFrame:
    day = found["time_s"].to_numpy() // DAY
    amount = found["amount"].to_numpy().copy()
    is_fraud = amount > 220
    shop, buyer = found["shop"].to_numpy(), found["buyer"].to_numpy()
    for start in range(DAYS):
        taken = draw.choice(SHOPS, 2, replace=False)
        is_fraud |= np.isin(shop, taken) & (day >= start) & (day < start + 28)
    for start in range(DAYS):
        taken = draw.choice(BUYERS, 3, replace=False)
        theirs = np.flatnonzero(np.isin(buyer, taken) & (day >= start) & (day < start + 14))
        hit = draw.choice(theirs, len(theirs) // 3, replace=False)
        amount[hit] *= 5
        is_fraud[hit] = True
    return found.assign(amount=amount.round(2), is_fraud=is_fraud.astype(int))


def known_before(found: pd.DataFrame) -> pd.DataFrame:
    """What was known before each payment; the outcome of one is known after seven days."""
    time = found["time_s"].to_numpy()
    second = time % DAY
    facts = {
        "amount": found["amount"].to_numpy(),
        "is_weekend": ((time // DAY) % 7 >= 5).astype(int),
        "is_night": (second < 6 * 3600).astype(int),
        "hour": second // 3600,
    }
    spent = _History(found["buyer"].to_numpy(), time, found["amount"].to_numpy())
    frauds = _History(found["shop"].to_numpy(), time, found["is_fraud"].to_numpy())
    facts["buyer_count_1h"], _ = spent.within(3600, 0)
    for days in (1, 7, 30):
        count, total = spent.within(days * DAY, 0)
        facts[f"buyer_count_{days}"] = count
        facts[f"buyer_mean_{days}"] = total / np.maximum(count, 1)
        count, total = frauds.within(days * DAY, 7 * DAY)
        facts[f"shop_count_{days}"] = count
        facts[f"shop_risk_{days}"] = total / np.maximum(count, 1)
    return pd.DataFrame(facts)


class _History:
    """Sums over a window of time before each row, of the rows with its key."""

    def __init__(self, key: Places, time: Places, value: Numbers) -> None:
        self._span = int(time.max()) + 100 * DAY
        # One number that is ordered by key, then by time, with room before and after each key.
        self._moment = (key + 1) * 2 * self._span + time
        order = np.argsort(self._moment, kind="stable")
        self._sorted = self._moment[order]
        self._sums = np.concatenate([[0.0], np.cumsum(value[order])])

    def within(self, length: int, delay: int) -> tuple[Numbers, Numbers]:
        """How many rows a window that ended ``delay`` seconds before holds, and their sum."""
        last = np.searchsorted(self._sorted, self._moment - delay, side="left")
        first = np.searchsorted(self._sorted, self._moment - delay - length, side="left")
        return (last - first).astype(float), self._sums[last] - self._sums[first]
