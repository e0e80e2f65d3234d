"""What changed from one upload of a table to the next: columns, types, values, gaps."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Literal

import numpy as np
import numpy.typing as npt
import polars as pl

from engine.datasets.distance import gap_chance, largest_gap
from engine.datasets.model import TEMPORAL, ColumnFacts, QualityReport
from engine.datasets.shift import Shift
from engine.datasets.spellings import fold

SURE = 0.001
"""A shift that chance brings less often than this is told."""
_LARGE, _SMALL = 0.2, 0.05
_LISTED = 8
_MOST_LEVELS = 200
Values = npt.NDArray[np.float64]


_ORDER = {"break": 0, "shift": 1, "note": 2}


def compare(
    before: QualityReport, old: pl.DataFrame, after: QualityReport, new: pl.DataFrame
) -> tuple[Shift, ...]:
    """Every difference, the gravest first.

    Args:
        before: The report of the earlier upload.
        old: Its cleaned table, numbers as numbers.
        after: The report of the later upload.
        new: Its cleaned table.
    """
    then = {known.name: known for known in before.columns}
    now = {known.name: known for known in after.columns}
    found = [*_size(before, after), *_columns(then, now)]
    for name in then.keys() & now.keys():
        found += _type(then[name], now[name])
        if name in old.columns and name in new.columns:
            found += _gaps(name, old[name], new[name])
            found += _values(then[name], now[name], old[name], new[name])
    return tuple(sorted(found, key=lambda one: (_ORDER[one.level], one.column or "", one.kind)))


def _size(before: QualityReport, after: QualityReport) -> Iterator[Shift]:
    rows = {"before": before.final_rows, "after": after.final_rows}
    change = (after.final_rows - before.final_rows) / max(1, before.final_rows)
    yield Shift(kind="rows", column=None, level="shift" if abs(change) >= 0.5 else "note",
                message=f"{before.final_rows:,} rows then, {after.final_rows:,} now "
                f"({change:+.0%}).",
                evidence=rows)  # fmt: skip
    points = after.data_quality_score - before.data_quality_score
    if abs(points) >= 1:
        yield Shift(kind="score", column=None, level="shift" if points <= -10 else "note",
                    message=f"The quality score went from {before.data_quality_score:.1f} to "
                    f"{after.data_quality_score:.1f}.",
                    evidence={"before": before.data_quality_score,
                              "after": after.data_quality_score})  # fmt: skip


def _columns(then: dict[str, ColumnFacts], now: dict[str, ColumnFacts]) -> Iterator[Shift]:
    gone, come = [n for n in then if n not in now], [n for n in now if n not in then]
    folded = {fold(name): name for name in come}
    for name in gone:
        other = folded.get(fold(name))
        words = f"The column is gone; “{other}” is written almost alike." if other else (
            "The column is gone."
        )  # fmt: skip
        yield Shift(kind="column_gone", column=name, level="break", message=words)
    for name in come:
        yield Shift(kind="column_new", column=name, level="note", message="The column is new.")
    if [n for n in then if n in now] != [n for n in now if n in then]:
        yield Shift(kind="order", column=None, level="note",
                    message="The columns stand in another order.")  # fmt: skip


def _type(then: ColumnFacts, now: ColumnFacts) -> Iterator[Shift]:
    pairs = {
        "type": (then.type.value, now.type.value),
        "unit": (then.unit or "none", now.unit or "none"),
        "date_format": (then.date_format or "none", now.date_format or "none"),
    }
    for kind, (was, is_now) in pairs.items():
        if was == is_now or (kind != "type" and then.type != now.type):
            continue
        word = {"type": "type", "unit": "unit", "date_format": "format of the dates"}[kind]
        yield Shift(kind=kind, column=then.name, level="break" if kind != "date_format" else "note",
                    message=f"Its {word} was {was} and is {is_now} now.")  # fmt: skip


def _gaps(name: str, old: pl.Series, new: pl.Series) -> Iterator[Shift]:
    was, are = old.null_count() / max(1, len(old)), new.null_count() / max(1, len(new))
    pooled = (old.null_count() + new.null_count()) / max(1, len(old) + len(new))
    spread = math.sqrt(pooled * (1 - pooled) * (1 / max(1, len(old)) + 1 / max(1, len(new))))
    chance = math.erfc(abs(are - was) / spread / math.sqrt(2)) if spread else 1.0
    if chance < SURE:
        yield Shift(kind="missing", column=name, level=_level(abs(are - was)),
                    message=f"Missing in {was:.1%} of the rows before, in {are:.1%} now.",
                    evidence={"before": was, "after": are, "p": chance})  # fmt: skip


def _values(then: ColumnFacts, now: ColumnFacts, old: pl.Series, new: pl.Series) -> Iterator[Shift]:
    old, new = old.drop_nulls(), new.drop_nulls()
    if then.is_id_like or then.type != now.type or not len(old) or not len(new):
        return
    if old.dtype.is_numeric() and new.dtype.is_numeric():
        yield from _numbers(then.name, old, new)
    elif then.type in TEMPORAL:
        first, last = str(old.min()), str(old.max())
        earliest, latest = str(new.min()), str(new.max())
        if (earliest, latest) != (first, last):
            yield Shift(kind="dates", column=then.name, level="note",
                        message=f"From {first} to {last} before, from {earliest} to {latest} "
                        "now.")  # fmt: skip
    elif then.distinct <= _MOST_LEVELS:
        yield from _levels(then.name, old.cast(pl.String), new.cast(pl.String))


def _numbers(name: str, old: pl.Series, new: pl.Series) -> Iterator[Shift]:
    was, are = old.cast(pl.Float64).to_numpy(), new.cast(pl.Float64).to_numpy()
    distance = largest_gap(was, are)
    chance = gap_chance(distance, len(was), len(are))
    if chance < SURE:
        evidence = {
            "distance": distance, "p": chance,
            "median_before": float(np.median(was)), "median_after": float(np.median(are)),
        }  # fmt: skip
        yield Shift(kind="numbers", column=name, level=_level(distance), evidence=evidence,
                    message=f"The values moved: the median was {np.median(was):.4g} and is "
                    f"{np.median(are):.4g} now (largest gap between the distributions "
                    f"{distance:.2f}).")  # fmt: skip


def _levels(name: str, old: pl.Series, new: pl.Series) -> Iterator[Shift]:
    was = dict(old.value_counts(name="n").rows())
    are = dict(new.value_counts(name="n").rows())
    come = sorted(are.keys() - was.keys(), key=lambda level: (-are[level], level))
    gone = sorted(was.keys() - are.keys(), key=lambda level: (-was[level], level))
    rows = sum(are[level] for level in come)
    if come:
        yield Shift(kind="categories_new", column=name, level="shift",
                    message=f"Never seen before, in {rows:,} rows: {_listed(come)}.",
                    evidence={"values": len(come), "rows": rows})  # fmt: skip
    if gone:
        yield Shift(kind="categories_gone", column=name, level="note",
                    message=f"Not seen any more: {_listed(gone)}.",
                    evidence={"values": len(gone)})  # fmt: skip
    both = was.keys() & are.keys()
    moved = sum(abs(was.get(v, 0) / len(old) - are.get(v, 0) / len(new)) for v in both) / 2
    noise = math.sqrt(len(both) * (1 / len(old) + 1 / len(new)))
    if moved > max(_SMALL, noise):
        yield Shift(kind="shares", column=name, level=_level(moved),
                    message=f"The shares of its values moved by {moved:.1%} in all.",
                    evidence={"moved": moved})  # fmt: skip


def _listed(values: list[str]) -> str:
    more = f" and {len(values) - _LISTED:,} more" if len(values) > _LISTED else ""
    return ", ".join(f"“{value[:40]}”" for value in values[:_LISTED]) + more


def _level(distance: float) -> Literal["shift", "note"]:
    return "shift" if distance >= _LARGE else "note"
