"""How near a reading comes to the truth: ten marks of at most one each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from benchmarks.pollution.variant import Variant


@dataclass(frozen=True)
class Reading:
    """What a reader made of a file.

    Attributes:
        header: None when it found none.
        is_said: Whether it told of something odd; readers without a report never do.
    """

    header: list[str] | None
    rows: list[list[str]]
    delimiter: str | None = None
    quote: str | None = None
    is_said: bool = False


@dataclass(frozen=True)
class Marks:
    """Precision and recall of header, records and cells; F1 is derived."""

    header: tuple[float, float]
    records: tuple[float, float]
    cells: tuple[float, float]
    is_read: bool = True

    @property
    def total(self) -> float:
        """Of ten: read at all, and precision, recall and F1 of each of the three."""
        three = (self.header, self.records, self.cells)
        return float(self.is_read) + sum(p + r + f1(p, r) for p, r in three)

    @property
    def is_exact(self) -> bool:
        """Whether all of it is right."""
        return self.total > 10 - 1e-9


NOTHING = Marks((0.0, 0.0), (0.0, 0.0), (0.0, 0.0), is_read=False)


def f1(precision: float, recall: float) -> float:
    """The harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def judge(truth: Variant, found: Reading) -> Marks:
    """The marks of a reading.

    Line ends inside a cell count as one, and empty cells at the end of a record count for nothing:
    readers that make a rectangle must add them. The same holds for a header.
    """
    return Marks(
        _marks(enumerate(_record(truth.header or [])), enumerate(_record(found.header or []))),
        _marks(map(_record, truth.rows), map(_record, found.rows)),
        _marks(_cells(truth.rows), _cells(found.rows)),
    )


def _plain(cell: str) -> str:
    return cell.replace("\r\n", "\n").replace("\r", "\n")


def _record(row: list[str]) -> tuple[str, ...]:
    cells = [_plain(cell) for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


def _cells(rows: list[list[str]]) -> Iterable[tuple[int, str]]:
    return (pair for row in rows for pair in enumerate(_record(row)))


def _marks(truth: Iterable[Hashable], found: Iterable[Hashable]) -> tuple[float, float]:
    wanted, got = Counter(truth), Counter(found)
    both = (wanted & got).total()
    if not wanted and not got:
        return 1.0, 1.0
    return both / (got.total() or 1), both / (wanted.total() or 1)
