"""The readiness gates about how rows belong together: same features, same group, in time."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import polars as pl

from engine.datasets import duplicates
from engine.datasets.column import Column
from engine.datasets.duplicates import mixed
from engine.datasets.facts import is_key_name
from engine.datasets.gates import Case
from engine.datasets.model import ColumnFacts, ColumnType
from engine.datasets.risk import Gate

LOW_CEILING = 0.95
_FEWEST_GROUPS = 10
_MOST_OF_ITS_OWN = 0.9
_LEAST_DATES = 0.1
_CODES = frozenset({ColumnType.IDENTIFIER, ColumnType.TEXT, ColumnType.CATEGORICAL,
                    ColumnType.INTEGER, ColumnType.EMAIL})  # fmt: skip


def find(case: Case) -> Iterator[Gate]:
    """Every such risk."""
    if case.target is not None and not case.is_regression:
        yield from _conflicts(case)
        if not case.kept_copies:
            yield from _shared(case)
    yield from _times(case)
    yield from _groups(case)


def conflicts(rows: pl.Series, labels: pl.Series) -> tuple[int, float]:
    """Rows whose equals have another label, and the accuracy that no model can pass.

    Args:
        rows: A hash of the features of each row.
        labels: The class of each row, none missing.
    """
    if not len(rows):
        return 0, 1.0
    counted = pl.DataFrame({"row": rows, "label": labels}).group_by("row", "label").len()
    groups = counted.group_by("row").agg(
        pl.col("len").sum().alias("rows"),
        pl.col("len").max().alias("most"),
        pl.len().alias("kinds"),
    )
    torn = groups.filter(pl.col("kinds") > 1)
    return int(torn["rows"].sum()), float(groups["most"].sum()) / len(rows)


def _conflicts(case: Case) -> Iterator[Gate]:
    names = {known.name for known in case.features} - {case.target}
    answer = case.answer.after
    there = case.kept & answer.is_not_null()
    features = [column for column in case.columns if column.name in names]
    if not features or answer.n_unique() < 2:
        return
    marks = mixed((column.marks(is_cleaned=True) for column in features), len(answer))
    torn, ceiling = conflicts(pl.Series(marks).filter(there), answer.filter(there))
    if torn:
        rows = int(there.sum())
        yield Gate(
            id=f"conflicts:{case.target}", kind="conflicts",
            level="warn" if ceiling < LOW_CEILING else "note", column=case.target,
            problem=f"{torn:,} of {rows:,} rows have the features of another row and another "
            f"“{case.target}”: no model of these columns can be right in more than {ceiling:.1%}.",
            evidence={"rows": torn, "of": rows, "ceiling": round(ceiling, 4)},
            remedy="Look for the column that tells these rows apart, or for labels that are wrong.",
        )  # fmt: skip


def _shared(case: Case) -> Iterator[Gate]:
    """Rows that are the same to a model, whatever their ids: a split may put one on each side."""
    names = {known.name for known in case.features} | {case.target}
    there = case.kept & case.answer.after.is_not_null()
    columns = [column for column in case.columns if column.name in names]
    marks = pl.Series(mixed((c.marks(is_cleaned=True) for c in columns), len(there))).filter(there)
    if len(columns) < 2 or marks.n_unique() == len(marks):
        return
    rows = pl.DataFrame([column.after.filter(there) for column in columns])
    found = duplicates.find(rows)
    if found.is_meaningful:
        yield Gate(
            id=f"shared:{case.target}", kind="shared", level="note", column=None,
            problem=f"{found.count:,} of {rows.height:,} rows have the features and the answer of "
            "an earlier row. A random split puts some of them on both sides.",
            evidence={"rows": found.count, "of": rows.height},
            remedy="If they are the same cases under other ids, remove them, or choose the split by"
            " a group column that keeps them together.",
        )  # fmt: skip


def _times(case: Case) -> Iterator[Gate]:
    for known in case.known:
        if known.role_hint != "time" or known.is_dropped:
            continue
        rows = int(case.kept.sum())
        if known.distinct < max(5, _LEAST_DATES * min(rows, 100)):
            continue
        yield Gate(
            id=f"time:{known.name}", kind="time", level="note", column=known.name,
            problem=f"It holds times ({known.distinct:,} different ones in {rows:,} rows). If the "
            "model is to say what comes later, a random split lets it look ahead.",
            evidence={"distinct": known.distinct, "rows": rows},
            remedy="On the Build page choose the split by time with this column: the newest rows "
            "then are the test.",
        )  # fmt: skip


def _groups(case: Case) -> Iterator[Gate]:
    for column, known in zip(case.columns, case.known, strict=True):
        if known.name == case.target or known.is_dropped or not _names_groups(known):
            continue
        if column.distinct > _MOST_OF_ITS_OWN * column.pool.height:
            continue
        groups, shared, filled = _sizes(column, case.kept)
        if not _FEWEST_GROUPS <= groups <= _MOST_OF_ITS_OWN * filled:
            continue
        yield Gate(
            id=f"group:{known.name}", kind="group", level="warn", column=known.name,
            problem=f"{shared:,} of {filled:,} rows share its value with others "
            f"({groups:,} groups). Rows of one group may be in training and test at once.",
            evidence={"groups": groups, "rows": filled, "shared": shared},
            remedy="On the Build page choose the split by group with this column, so that a group "
            "is on one side only.",
        )  # fmt: skip


def _sizes(column: Column, kept: pl.Series) -> tuple[int, int, int]:
    """Of the cleaned values in the rows that stay: different ones, those shared, and all."""
    there = kept.to_numpy()
    if column.gaps:
        there = there & column.after.is_not_null().to_numpy()
    marks = np.sort(column.marks(is_cleaned=True)[there])
    starts = np.flatnonzero(np.append(True, marks[1:] != marks[:-1])) if len(marks) else marks
    sizes = np.diff(np.append(starts, len(marks)))
    return len(starts), int(sizes[sizes > 1].sum()), len(marks)


def _names_groups(known: ColumnFacts) -> bool:
    """Whether the values look like names of persons or things that come more than once."""
    if known.is_id_like or known.type not in _CODES:
        return False
    return known.type == ColumnType.IDENTIFIER or is_key_name(known.name)
