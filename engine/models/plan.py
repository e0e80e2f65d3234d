"""What every kind of training has: a payload for the box, an artifact from it, a judgement."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Protocol

from engine.evaluation.model import Metric
from engine.models.artifact import Artifact, Fitted


@dataclass(frozen=True, eq=False)
class Facts:
    """What the card tells of the data.

    Attributes:
        roles: What each column that is used is for.
        left_out: Why each of the others is not.
    """

    training_rows: int
    held_out_rows: int
    split: str
    roles: dict[str, str]
    left_out: dict[str, str] = field(default_factory=dict)
    dropped_rows: int = 0
    limits: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Verdict:
    """How good an artifact is.

    Attributes:
        more: Beside the metrics, for the card.
        gap: How far our answers are from the estimator's own on held-out rows, at most.
    """

    metrics: tuple[Metric, ...]
    more: dict[str, Any]
    gap: float


class Plan(Protocol):
    """A training, before it is carried out."""

    @property
    def facts(self) -> Facts:
        """What the card tells of the data."""
        ...

    def payload(self) -> dict[str, Any]:
        """What the program in the box gets; held-out answers are not in it."""
        ...

    def artifact(self, fitted: Fitted) -> Artifact:
        """What came back, with all that answering needs beside it."""
        ...

    def judge(self, artifact: Artifact, fitted: Fitted) -> Verdict:
        """Judge the artifact by what it says of the held-out rows."""
        ...
