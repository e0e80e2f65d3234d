"""Records of what a person decides on: the gates of readiness, and merges of categories."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from enum import StrEnum
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict

GateLevel = Literal["stop", "warn", "note"]


class Purpose(StrEnum):
    """What is to be learned from a table, which decides what of its gates matters."""

    CLASSES = "classes of the target"
    NUMBERS = "numbers of the target"
    OTHERS = "other columns, or nothing of a target"


_OF_CLASSES: Final = frozenset({"target_no_class", "rare_class"})
_OF_TARGET: Final = frozenset({*_OF_CLASSES, "target_one_class", "target_missing", "leakage"})
_IDLE: Final = {
    Purpose.CLASSES: frozenset[str](),
    Purpose.NUMBERS: _OF_CLASSES,
    Purpose.OTHERS: _OF_TARGET,
}


class Gate(BaseModel):
    """A risk of training on this table; it stands beside the score, never inside it.

    Attributes:
        id: Stable for the same risk, target and column; what an override names.
        level: ``stop`` refuses training; ``warn`` and ``note`` do not.
        problem: What is so, with its numbers in words.
        evidence: The same numbers, by name.
        remedy: What to do.
        can_override: Whether a person who knows better may train all the same.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    kind: str
    level: GateLevel
    column: str | None = None
    problem: str
    evidence: dict[str, float]
    remedy: str
    can_override: bool = False


class AcceptedRisk(BaseModel):
    """A stop that a person decided to pass, in the words that stood there, and when."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    gate_id: str
    problem: str
    accepted_at: datetime


class MergeProposal(BaseModel):
    """Values of a column that may be one, to be merged if a person says so.

    Attributes:
        usual: What they would become: the most frequent.
        variants: The other ways of writing, the more frequent first.
        count: Cells that hold a variant.
        is_accepted: False when they are to be kept apart; None while nobody decided.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    column: str
    usual: str
    variants: tuple[str, ...]
    count: int
    is_accepted: bool | None = None


class Effect(BaseModel):
    """What a fix does for a plain model: the held-out score with it less that without it.

    Attributes:
        gain: None where it was not measured; ``note`` then says why.
        low: Lower end of the 95 % interval of the gain.
        high: Upper end.
        is_same: Whether the model gets the same cells either way.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    fix_id: str
    measure: Literal["roc_auc", "accuracy"]
    with_fix: float | None = None
    without: float | None = None
    gain: float | None = None
    low: float | None = None
    high: float | None = None
    is_same: bool = False
    note: str = ""


def open_stops(gates: Iterable[Gate], accepted: Iterable[AcceptedRisk]) -> tuple[Gate, ...]:
    """The stops that nobody has taken on."""
    taken = {risk.gate_id for risk in accepted}
    return tuple(
        gate
        for gate in gates
        if gate.level == "stop" and not (gate.can_override and gate.id in taken)
    )


def idle(
    gates: Iterable[Gate], purpose: Purpose, features: Collection[str] | None = None
) -> tuple[Gate, ...]:
    """The gates that say nothing about what is to be learned.

    Args:
        gates: All of a table.
        purpose: What is to be learned.
        features: From which columns; None for all. A leak through another is none.
    """
    return tuple(
        gate
        for gate in gates
        if gate.kind in _IDLE[purpose]
        or (gate.kind == "leakage" and features is not None and gate.column not in features)
    )
