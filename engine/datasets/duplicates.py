"""Rows that come twice: found, and told from those that chance brings."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import polars as pl

_CHANCE_SHARE = 0.1


@dataclass(frozen=True)
class Duplicates:
    """Identical rows.

    Attributes:
        group: A number per row, the same for identical rows; None when all rows differ.
        is_extra: Rows that repeat an earlier one.
        first: The row that each row repeats (or itself).
        expected: Pairs of equal rows that chance alone would bring.
        observed: Pairs of equal rows that there are.
    """

    group: npt.NDArray[np.int64] | None
    is_extra: npt.NDArray[np.bool_]
    first: npt.NDArray[np.int64]
    expected: float = 0.0
    observed: int = 0

    @property
    def count(self) -> int:
        """How many rows repeat an earlier one."""
        return int(self.is_extra.sum())

    @property
    def is_meaningful(self) -> bool:
        """Whether there are many more than chance would bring."""
        return self.observed > 0 and self.expected <= _CHANCE_SHARE * self.observed


def none(height: int) -> Duplicates:
    """What is found where all rows differ."""
    return Duplicates(None, np.zeros(height, bool), np.arange(height, dtype=np.int64))


def find(frame: pl.DataFrame) -> Duplicates:
    """Find rows of ``frame`` that are equal, missing cells equal to one another."""
    height = frame.height
    first = np.arange(height, dtype=np.int64)
    if height < 2 or not frame.width:
        return none(height)
    hashes = frame.hash_rows()
    if hashes.n_unique() == height:
        return none(height)
    # Equal hashes only nominate: the cells themselves decide.
    suspects = frame.with_columns(pl.Series("\x00row", first)).filter(hashes.is_duplicated())
    columns = [name for name in suspects.columns if name != "\x00row"]
    leaders = suspects.select(
        pl.col("\x00row"), pl.col("\x00row").min().over(columns).alias("\x00lead")
    )
    rows, lead = leaders["\x00row"].to_numpy(), leaders["\x00lead"].to_numpy()
    group = first.copy()
    group[rows] = lead
    is_extra = group != first
    if not is_extra.any():
        return none(height)
    _, sizes = np.unique(lead, return_counts=True)
    observed = int((sizes.astype(np.int64) * (sizes - 1) // 2).sum())
    return Duplicates(group, is_extra, group, _expected_pairs(frame), observed)


def _expected_pairs(frame: pl.DataFrame) -> float:
    """Equal pairs if every column were shuffled on its own."""
    height = frame.height
    chance = 1.0
    for column in frame.get_columns():
        counts = column.value_counts(name="\x00n")["\x00n"].cast(pl.Float64)
        # Without the pairing of a value with itself: an ID column then gives exactly 0.
        chance *= float((counts * (counts - 1)).sum()) / (height * (height - 1))
        if not chance:
            break
    return chance * height * (height - 1) / 2
