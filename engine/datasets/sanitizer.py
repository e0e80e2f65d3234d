"""The whole chain, pure: bytes in; cleaned table, report and recipe out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

import numpy as np
import numpy.typing as npt
import polars as pl

from engine.datasets import duplicates, findings, footers, leakage
from engine.datasets.column import Column
from engine.datasets.convert import MISSING
from engine.datasets.duplicates import Duplicates
from engine.datasets.facts import describe
from engine.datasets.fitting import read_columns
from engine.datasets.grading import grade
from engine.datasets.model import Caps, ColumnFacts, Fix, QualityReport
from engine.datasets.reader import read
from engine.datasets.recipe import Recipe, fix_id
from engine.datasets.reporting import Findings, make_recipe, make_report
from engine.datasets.setaside import SetAside
from engine.datasets.source import Source
from engine.datasets.table import ReadTable
from engine.errors import InvalidInput

Progress = Callable[[float, str], None]
PRACTICALLY_NONE = 0.01  # pairs


@dataclass(frozen=True)
class Sanitized:
    """What the sanitizer made of a file.

    Attributes:
        whole: As read.
        table: As read, without the rows at the end that are no cases.
        columns: Each as it is cleaned.
        kept: Which rows are in the cleaned table.
        rejected: Every row that is not, with line, text and reason, in the order of the file.
    """

    whole: ReadTable
    table: ReadTable
    columns: Sequence[Column]
    kept: pl.Series
    rejected: SetAside
    report: QualityReport
    recipe: Recipe

    @cached_property
    def after(self) -> pl.DataFrame:
        """Every row and column as read, cleaned; null is missing."""
        return pl.DataFrame([column.after for column in self.columns])

    @property
    def frame(self) -> pl.DataFrame:
        """The cleaned table, as text; null is missing."""
        return self.after.filter(self.kept).drop(self.recipe.dropped)


def sanitize(
    data: bytes | Source,
    *,
    target: str | None = None,
    disabled_fixes: Sequence[str] = (),
    corrected_types: Mapping[str, str] = MappingProxyType({}),
    merges: Mapping[str, Mapping[str, str]] = MappingProxyType({}),
    caps: Caps | None = None,
    minimum_score: float = 50,
    minimum_rows: int = 10,
    progress: Progress | None = None,
    folder: Path | None = None,
) -> Sanitized:
    """Read, judge, clean and grade a file.

    Args:
        data: The file. Of a source no more is held than is worked on.
        folder: Where a large one's cells are kept, for as long as the result.

    Raises:
        StudioError: The bytes are no table, are over a cap, or have no such target.
    """
    caps = caps or Caps()
    tell = progress or (lambda _share, _text: None)
    disabled = frozenset(disabled_fixes)
    tell(0.05, "Reading")
    table = read(data, caps, folder=folder, progress=lambda share: tell(0.3 * share, "Reading"))
    _require(target, table)
    whole, table, footer_fixes = table, *_without_footers(table, disabled, caps)
    tell(0.35, "Judging columns")
    columns = read_columns(table, disabled, corrected_types, merges)
    tell(0.6, "Looking for repeated rows")
    rows = _judge_rows(table, columns, disabled)
    tell(0.75, "Grading")
    grades = grade(table, columns, rows.twins if rows.twins.is_meaningful else None)
    signals = leakage.single_column_signals(columns, target) if target else {}
    dropped = _dropped(columns, disabled, target)
    known = _described(columns, table, rows.twins, signals, (target, dropped))
    tell(0.9, "Writing the report")
    fixes = [*footer_fixes, *rows.fixes]
    found = Findings(
        table, columns, known, fixes, rows.rejected, rows.twins, grades, target, rows.kept, signals
    )
    recipe = make_recipe(found, disabled)
    report = make_report(found, recipe, caps, minimum_score, minimum_rows)
    return Sanitized(whole, table, columns, rows.kept, rows.rejected, report, recipe)


def _described(
    columns: list[Column],
    table: ReadTable,
    twins: Duplicates,
    signals: Mapping[str, leakage.Signal],
    roles: tuple[str | None, set[str]],
) -> tuple[ColumnFacts, ...]:
    """The facts of every column; ``roles`` are the target and what is left out."""
    areas, (target, dropped) = leakage.areas(signals), roles
    repeats = twins.count if twins.is_meaningful else 0
    return tuple(
        describe(column, header, table.height, repeats, is_target=column.name == target,
                 is_dropped=column.name in dropped, auc=areas.get(column.name))
        for column, header in zip(columns, table.headers, strict=True)
    )  # fmt: skip


def _require(target: str | None, table: ReadTable) -> None:
    if target is not None and target not in table.names:
        raise InvalidInput(
            f"The table has no column “{target[:80]}”.",
            f"Choose one of: {', '.join(table.names[:12])}.",
        )


def _without_footers(
    table: ReadTable, disabled: frozenset[str], caps: Caps
) -> tuple[ReadTable, list[Fix]]:
    """The table without its totals and notes, which would pass for values of every column."""
    rows = footers.find(table.cells)
    if not rows:
        return table, []
    is_on = "footers" not in disabled
    reason = "Totals and notes at the end are no cases."
    fix = Fix(id="footers", rule="footers", tier="ask", column=None, count=len(rows), reason=reason,
              is_enabled=is_on)  # fmt: skip
    return (table.without(rows, caps.raw_characters) if is_on else table), [fix]


@dataclass(frozen=True)
class _Rows:
    kept: pl.Series
    rejected: SetAside
    fixes: list[Fix]
    twins: Duplicates


def _judge_rows(table: ReadTable, columns: list[Column], disabled: frozenset[str]) -> _Rows:
    """Which rows leave the table, and why."""
    kept = np.ones(table.height, bool)
    fixes: list[Fix] = []

    def leave(rule: str, rows: npt.NDArray[np.int64], reason: str) -> None:
        if not len(rows):
            return
        is_on = fix_id(rule) not in disabled
        fixes.append(Fix(id=fix_id(rule), rule=rule, tier="ask", column=None, count=len(rows),
                         reason=reason, is_enabled=is_on))  # fmt: skip
        if is_on:
            kept[rows] = False

    leave("empty_rows", _empty_rows(columns, table.height), "Rows without any value.")
    is_empty = ~kept
    twins = _twins(columns, table.height)
    if twins.is_meaningful:
        leave("duplicates", np.flatnonzero(twins.is_extra & kept), _repeated(twins))

    def why(row: int) -> str:
        line = table.lines[int(twins.first[row])]
        return "an empty row" if is_empty[row] else f"repeats line {line}"

    rejected = SetAside(table, np.flatnonzero(~kept), why)
    return _Rows(pl.Series("kept", kept), rejected, fixes, twins)


def _repeated(twins: Duplicates) -> str:
    """Why equal rows are repeats and no accident."""
    rows = "1 row repeats" if twins.count == 1 else f"{twins.count} rows repeat"
    if twins.expected < PRACTICALLY_NONE:
        return f"{rows} another exactly; by chance there would be practically none."
    are = "is" if twins.observed == 1 else "are"
    return (
        f"{rows} another exactly; chance alone would bring {twins.expected:.2g} such pairs where "
        f"{twins.observed} {are}."
    )


def _twins(columns: list[Column], height: int) -> Duplicates:
    """Rows that repeat others; there are none where a column never repeats a value."""
    if any(column.distinct == height and not column.off for column in columns):
        return duplicates.none(height)
    return duplicates.find_in(columns, height)


def _empty_rows(columns: list[Column], height: int) -> npt.NDArray[np.int64]:
    """Rows without any value."""
    if not all(column.states.get(MISSING) for column in columns):
        return np.zeros(0, np.int64)
    gone = np.ones(height, bool)
    for column in columns:
        gone &= column.state == MISSING
    return np.flatnonzero(gone)


def _dropped(columns: list[Column], disabled: frozenset[str], target: str | None) -> set[str]:
    return {
        name
        for column in columns
        for name in [column.name]
        if name != target
        and (rule := findings.drop_rule(column)) is not None
        and fix_id(rule, name) not in disabled
    }
