"""Reads a run's answers out of its result, which its author may have written to deceive."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import InvalidInput

MAX_ROWS = 1_000_000
REMEDY = (
    "Return one 0 or 1 per test row in `predictions` and one probability of class 1 per test row"
    " in `probabilities`."
)
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Answers:
    """What was answered for each test row, beside the truth.

    Attributes:
        labels: The truth, 0.0 or 1.0.
        decisions: The answers, 0.0 or 1.0.
        probabilities: Of class 1; None when the result has none.
        threshold: The one that the result says it decided by, else 0.5.
        disagreements: Rows whose decision is not what probability and threshold say.
    """

    labels: Floats
    decisions: Floats
    probabilities: Floats | None
    threshold: float
    disagreements: int = 0

    @property
    def has_both_classes(self) -> bool:
        """Whether the labels hold positives and negatives."""
        return 0 < float(self.labels.sum()) < self.labels.size


def read(result: Mapping[str, Any], test_labels: Sequence[int]) -> Answers:
    """Check every part of the result that is used, and gather the faults.

    Raises:
        InvalidInput: With all faults at once.
    """
    faults: list[str] = []
    labels = _numbers("test labels", test_labels, faults, may_be_bool=True)
    if result.get("success") is not True:
        faults.append("`success` is not true")
    decisions = _numbers("`predictions`", result.get("predictions"), faults, may_be_bool=True)
    probabilities = None
    if result.get("probabilities") is not None:
        probabilities = _numbers("`probabilities`", result["probabilities"], faults)
        _within("`probabilities`", probabilities, faults)
    threshold = _threshold(result.get("threshold"), faults)
    _binary("test labels", labels, faults)
    _binary("`predictions`", decisions, faults)
    for name, values in (("`predictions`", decisions), ("`probabilities`", probabilities)):
        if labels is not None and values is not None and values.size != labels.size:
            faults.append(f"{name} has {values.size} items for {labels.size} test rows")
    if faults or labels is None or decisions is None:
        raise InvalidInput(f"The result cannot be judged: {'; '.join(faults)}.", REMEDY)
    disagreements = 0
    if probabilities is not None:
        disagreements = int(((probabilities >= threshold) != (decisions == 1)).sum())
    return Answers(labels, decisions, probabilities, threshold, disagreements)


def _numbers(
    name: str, values: object, faults: list[str], *, may_be_bool: bool = False
) -> Floats | None:
    """A list of numbers as an array; a fault and None if it is anything else."""
    if not isinstance(values, list | tuple):
        faults.append(f"{name} is missing or not a list")
        return None
    if not 0 < len(values) <= MAX_ROWS:
        faults.append(f"{name} has {len(values)} items; 1 to {MAX_ROWS:,} can be judged")
        return None
    allowed = {int, float, bool} if may_be_bool else {int, float}
    if not set(map(type, values)) <= allowed:
        place = next(i for i, value in enumerate(values) if type(value) not in allowed)
        faults.append(f"{name} holds something that is not a number, first at item {place + 1}")
        return None
    try:
        array = np.asarray(values, dtype=np.float64)
    except OverflowError:
        faults.append(f"{name} holds a number too large to judge")
        return None
    if not np.isfinite(array).all():
        place = int(np.flatnonzero(~np.isfinite(array))[0])
        faults.append(f"{name} holds a number that is not finite, first at item {place + 1}")
        return None
    return array


def _binary(name: str, values: Floats | None, faults: list[str]) -> None:
    if values is not None:
        _report(name, (values != 0) & (values != 1), "are neither 0 nor 1", faults)


def _within(name: str, values: Floats | None, faults: list[str]) -> None:
    if values is not None:
        _report(name, (values < 0) | (values > 1), "are outside 0 to 1", faults)


def _report(name: str, wrong: NDArray[np.bool_], what: str, faults: list[str]) -> None:
    if wrong.any():
        first = int(np.flatnonzero(wrong)[0]) + 1
        faults.append(f"{int(wrong.sum())} of {wrong.size} {name} {what}, first item {first}")


def _threshold(value: object, faults: list[str]) -> float:
    if value is None:
        return 0.5
    if type(value) not in {int, float} or not isinstance(value, int | float):
        faults.append("`threshold` is not a number")
    elif not (math.isfinite(value) and 0 <= value <= 1):
        faults.append("`threshold` is outside 0 to 1")
    else:
        return float(value)
    return 0.5
