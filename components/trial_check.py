"""Entered test data held against what the form's code will read, before anything is run."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Any

from components.plain import tidy
from components.trial import MAX_FAULTS, Fault
from engine.builder.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.builder.model import LogisticSpec


def faults(payload: dict[str, Any], spec: LogisticSpec) -> tuple[Fault, ...]:
    """What the code would raise on: names it does not find, cells that are not numbers.

    The payload is one in which ``trial.check`` found nothing.
    """
    names = payload.get("featureNames") or spec.columns
    wrong = list(_names(names, payload, spec))
    if wrong:
        return tuple(wrong)
    places = {name: names.index(name) for name in spec.names(Kind.NUMERIC)}
    found: list[Fault] = []
    for key in ("features", "testFeatures"):
        for number, row in enumerate(payload[key]):
            for name, place in places.items():
                if not _is_number(row[place]):
                    problem = f"“{tidy(row[place], 60)}” is not a number"
                    found.append(Fault(f"{key}[{number}], {tidy(name, 60)}", problem))
            if len(found) >= MAX_FAULTS:
                return tuple(found[:MAX_FAULTS])
    return tuple(found)


def unused(payload: dict[str, Any], spec: LogisticSpec) -> tuple[str, ...]:
    """The feature names that the code passes over."""
    return tuple(n for n in payload.get("featureNames") or () if n not in spec.columns)


def _names(names: list[str], payload: dict[str, Any], spec: LogisticSpec) -> Iterator[Fault]:
    if not payload.get("featureNames"):
        width = max((len(row) for row in payload["testFeatures"]), default=len(names))
        if width != len(names):
            yield Fault(
                "featureNames", f"is missing, and the rows have {width} cells, not {_list(names)}"
            )
        return
    counts = Counter(names)
    absent = [name for name in spec.columns if not counts[name]]
    twice = [name for name in spec.columns if counts[name] > 1]
    others = unused(payload, spec)
    if absent:
        also = f"; unknown: {_list(others)}" if others else ""
        yield Fault("featureNames", f"lacks {_list(absent)}{also}")
    if twice:
        yield Fault("featureNames", f"names {_list(twice)} more than once")


def _list(names: list[str] | tuple[str, ...]) -> str:
    shown = ", ".join(f"“{tidy(name, 40)}”" for name in names[:MAX_FAULTS])
    return f"{shown} and {len(names) - MAX_FAULTS} more" if len(names) > MAX_FAULTS else shown


def unused_words(payload: dict[str, Any], spec: LogisticSpec) -> str:
    """One line about names that are passed over; empty if there are none. Hostile."""
    names = unused(payload, spec)
    return f"Not used by this code: {_list(names)}." if names else ""


def _is_number(cell: object) -> bool:
    """Whether the code can read the cell as a number; an empty one is read as missing."""
    if cell is None:
        return True
    try:
        return not math.isinf(float(cell))  # type: ignore[arg-type]  # any cell, by design
    except (TypeError, ValueError, OverflowError):
        return False
