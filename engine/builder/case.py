"""What the checks for cautions look at, and how they speak."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from engine.builder.design import Design
from engine.builder.model import Caution, LogisticSpec, Severity
from engine.builder.separation import Truths

if TYPE_CHECKING:
    import pandas as pd

LISTED = 5


@dataclass(frozen=True)
class Case:
    """All that the checks look at.

    Attributes:
        spec: The choices.
        frame: The cleaned table.
        rows: The training rows, as the payload holds them.
        labels: Which of them are positive.
        test_labels: The hidden answers.
        train_positions: Where the training rows stand in the table.
        test_positions: Where the test rows stand in it.
        dropped_rows: Rows without a target.
        made: The design of the training rows.
    """

    spec: LogisticSpec
    frame: pd.DataFrame
    rows: list[list[Any]]
    labels: Truths
    test_labels: list[int]
    train_positions: list[int]
    test_positions: list[int]
    dropped_rows: int
    made: Design


def caution(
    kind: str,
    problem: str,
    remedy: str,
    severity: Severity = Severity.WARNING,
    column: str | None = None,
) -> Caution:
    """One caution."""
    return Caution(kind=kind, problem=problem, remedy=remedy, severity=severity, column=column)


def listed(names: list[str]) -> str:
    """The first few names, each once."""
    unique = list(dict.fromkeys(names))
    return ", ".join(unique[:LISTED]) + (", …" if len(unique) > LISTED else "")
