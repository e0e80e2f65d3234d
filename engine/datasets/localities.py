"""Flags on columns of places: zip codes that lost their zeros, states written behind cities."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from engine.datasets.column import Column
from engine.datasets.model import Issue

_WORD_EDGE = re.compile(r"[\W\d_]+|(?<=[a-z])(?=[A-Z])")
_ZIPS = frozenset({"plz", "postal", "postcode", "zip", "zipcode", "zips"})
_SHORT_ZIP, _ZIP = r"^[1-9]\d{2,3}$", r"^\d{5}$"
_STATE = r"^[A-Z]{2}$"
_WITH_STATE = re.compile(r"\w.*[ ,][A-Z]{2}")
_BEHIND = r"\w.*[ ,]([A-Z]{2})$"
_NEARLY_ALL, _MOST, _FEWEST = 0.95, 0.5, 3
_TOLD = 10


def issues(columns: Sequence[Column], *, is_held: bool) -> Iterator[Issue]:
    """What was probably lost or doubled; every cell is left as it is.

    Args:
        columns: Of one table, each as it is cleaned.
        is_held: Whether they stay in memory; else what is long is let go again.
    """
    for column in columns:
        if _ZIPS & {word.casefold() for word in _WORD_EDGE.split(column.name)}:
            yield from _without_zeros(column)
    states = [column for column in columns if _are_states(column)]
    for column in columns if states else ():
        if column not in states and _may_hold_states(column):
            yield from _behind_cities(column, states)
            if not is_held:
                column.let_go()


def _without_zeros(column: Column) -> Iterator[Issue]:
    """Three or four digits among zip codes of five: a program took them for numbers."""
    counted = column.counted
    is_short, is_whole = (counted["value"].str.contains(form) for form in (_SHORT_ZIP, _ZIP))
    short, whole = (int(counted["count"].filter(flags).sum()) for flags in (is_short, is_whole))
    is_of_zips = short + whole >= _NEARLY_ALL * int(counted["count"].sum())
    if not short or not is_of_zips or whole < _MOST * (short + whole):
        return
    told = counted["value"].filter(is_short).sort().head(_TOLD).to_list()
    yield Issue(
        kind="zip_zeros", column=column.name, count=short,
        message="Shorter than the other zip codes; leading zeros were probably lost, as when a "
        "spreadsheet takes them for numbers; left as they are",
        examples=tuple(f"{code} → {code.zfill(5)}" for code in told),
    )  # fmt: skip


def _are_states(column: Column) -> bool:
    counted = column.counted if column.pool.counts is not None else None
    if counted is None or not 1 < counted.height <= 100:
        return False
    fitting = counted["count"].filter(counted["value"].str.contains(_STATE)).sum()
    return bool(fitting >= _NEARLY_ALL * int(counted["count"].sum()))


def _may_hold_states(column: Column) -> bool:
    schema = column.schema
    is_text = not (schema.is_numeric or schema.is_temporal or schema.is_timed)
    return is_text and any(map(_WITH_STATE.fullmatch, column.pool.sample))


def _behind_cities(column: Column, states: Sequence[Column]) -> Iterator[Issue]:
    """In some rows only: where every city has its state, that is how the column is written."""
    after = column.after
    behind = after.str.extract(_BEHIND)
    filled, ending = len(after) - after.null_count(), len(behind) - behind.null_count()
    for state in states:
        same = (behind == state.after).fill_null(value=False)
        count = int(same.sum())
        if count < max(_FEWEST, _NEARLY_ALL * ending) or count > _MOST * filled:
            continue
        told = after.filter(same).unique().sort().head(_TOLD).to_list()
        yield Issue(
            kind="state_behind", column=column.name, count=count,
            message=f"Ends in what the same row has in “{state.name[:80]}”, unlike most others; "
            "left as it is",
            examples=tuple(value[:80] for value in told),
        )  # fmt: skip
        return
