"""A column by its different values, found by sorted hashes and proven by the values themselves."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import polars as pl

from engine.datasets.cells import Coded

Hashes = npt.NDArray[np.uint64]
Places = npt.NDArray[np.intp]


def coded(column: pl.Series) -> Coded:
    """The different values of a string column without nulls, which each row holds, and how often.

    Sorting numbers beats a table of texts several times over, and the codes come with it. Two
    values of one hash would be taken for one: every row is compared with its value afterwards.
    """
    hashes = column.hash().to_numpy()
    order, starts = runs(hashes)
    height = len(order)
    counts = np.diff(np.append(starts, height)).astype(np.uint32)
    codes = np.empty(height, np.uint32)
    codes[order] = np.repeat(np.arange(len(starts), dtype=np.uint32), counts)
    words, found = _apart(column.gather(order[starts])), pl.Series(codes)
    if not (words.gather(found) == column).all():
        return _counted(column)
    return Coded(words, found, pl.Series(counts))


def _apart(words: pl.Series) -> pl.Series:
    """The same words, holding on to no text but their own."""
    return pl.Series(words.name, words.to_arrow(compat_level=pl.CompatLevel.oldest()))


def runs(hashes: Hashes) -> tuple[Places, Places]:
    """The rows in the order of their hashes, and where in it each hash begins."""
    height = len(hashes)
    bits = np.uint64(height.bit_length())
    low = np.uint64((1 << int(bits)) - 1)
    # A row number in place of the lowest bits: plain numbers are sorted much faster than places.
    keys = hashes & ~low
    keys |= np.arange(height, dtype=np.uint64)
    keys.sort()
    order = (keys & low).view(np.intp)
    keys >>= bits
    starts = _changes(keys)
    del keys  # as long as the column, as all here are
    if len(starts) == len(_changes(hashes[order])):
        return order, starts
    order = np.argsort(hashes)
    return order, _changes(hashes[order])


def _changes(numbers: Hashes) -> Places:
    """Where another number stands than before, the first place too."""
    if not len(numbers):
        return np.zeros(0, np.intp)
    return np.append(0, np.flatnonzero(numbers[1:] != numbers[:-1]) + 1)


def _counted(column: pl.Series) -> Coded:
    pairs = column.rename("value").value_counts(name="count")
    codes = column.cast(pl.Enum(pairs["value"])).to_physical()
    return Coded(pairs["value"], codes.cast(pl.UInt32), pairs["count"].cast(pl.UInt32))
