"""Rows that are not in the cleaned table, each told only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import overload

import numpy as np
import numpy.typing as npt

from engine.datasets.model import RejectedRow
from engine.datasets.table import ReadTable

_RAW = 10_000


class SetAside(Sequence[RejectedRow]):
    """The rejected rows of a table in the order of the file.

    Args:
        table: Its own rejected records are among them.
        rows: Other rows that leave it, by index.
        reason: Why a row leaves it.
    """

    def __init__(
        self, table: ReadTable, rows: npt.NDArray[np.int64], reason: Callable[[int], str]
    ) -> None:
        self._table = table
        self._rows = rows
        self._reason = reason
        lines = [reject.line for reject in table.rejected]
        every = np.concatenate([np.array(lines, np.int64), table.lines.to_numpy()[rows]])
        self._order = np.argsort(every, kind="stable")

    def __len__(self) -> int:
        return len(self._order)

    @overload
    def __getitem__(self, place: int) -> RejectedRow: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[RejectedRow, ...]: ...
    def __getitem__(self, place: int | slice) -> RejectedRow | tuple[RejectedRow, ...]:
        if isinstance(place, slice):
            return tuple(self._one(int(at)) for at in self._order[place])
        return self._one(int(self._order[place]))

    def _one(self, at: int) -> RejectedRow:
        known = self._table.rejected
        if at < len(known):
            return known[at]
        row = int(self._rows[at - len(known)])
        raw = self._table.raw(row)[:_RAW]
        return RejectedRow(line=int(self._table.lines[row]), raw=raw, reason=self._reason(row))
