"""What the form holds, and what the builder hands back."""

from __future__ import annotations

from typing import Any

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from engine.builder.choices import (
    Choices,
    ClassWeight,
    Fault,
    Feature,
    Kind,
    Missing,
    Mode,
    Penalty,
    Record,
    Severity,
    Solver,
    Split,
    Threshold,
    Unseen,
)
from engine.builder.rules import disagreements

__all__ = [
    "Caution",
    "Change",
    "ClassWeight",
    "ColumnSummary",
    "Fault",
    "Feature",
    "Kind",
    "LogisticSpec",
    "Missing",
    "Mode",
    "Penalty",
    "ReadBack",
    "Severity",
    "Solver",
    "Split",
    "SplitPayload",
    "Threshold",
    "Unseen",
]


class LogisticSpec(Choices):
    """Every choice of the form; code is generated from it and read back into it."""

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> LogisticSpec:
        faults = disagreements(self)
        if faults:
            words = " ".join(fault.problem for fault in faults)
            raise PydanticCustomError("disagreement", "{words}", {"words": words, "faults": faults})
        return self


class ColumnSummary(Record):
    """What the builder needs to know of a column to propose its role."""

    name: str
    type: str = Field(description="integer, number, boolean, category, text, date")
    rows: int
    distinct: int
    missing: int
    levels: tuple[tuple[str, int], ...] = Field(
        default=(), description="The commonest values as text with their counts, at most 50"
    )
    is_id_like: bool = False
    is_constant: bool = False


class ReadBack(Record):
    """What the form can say about a text: a spec, or why it cannot."""

    spec: LogisticSpec | None = None
    reason: str | None = None
    line: int | None = None
    has_own_words: bool = Field(
        default=False, description="Comments or layout differ: the form would rewrite them"
    )


class SplitPayload(Record):
    """What ``execute`` gets, and the answers it must not see."""

    payload: dict[str, Any]
    test_labels: list[int]
    train_rows: int
    test_rows: int
    dropped_rows: int = Field(default=0, description="Rows without a target")
    train_positions: list[int] = Field(description="Row positions in the table")
    test_positions: list[int]


class Caution(Record):
    """Something that would make the numbers mislead."""

    kind: str
    problem: str
    remedy: str
    severity: Severity = Severity.WARNING
    column: str | None = None
    merge_share: float | None = Field(
        default=None, description="Merging the levels rarer than this share mends it"
    )


class Change(Record):
    """One choice that differs between two specs, in words."""

    field: str
    label: str
    before: str
    after: str
