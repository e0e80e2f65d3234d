"""The choices of the form, one field each, before they are known to agree."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator


class Mode(StrEnum):
    """What the model is for."""

    PREDICT = "predict"
    EXPLAIN = "explain"


class Kind(StrEnum):
    """How a feature enters the model."""

    NUMERIC = "numeric"
    CATEGORICAL = "categorical"


class Penalty(StrEnum):
    """What holds the coefficients back."""

    L2 = "l2"
    L1 = "l1"
    ELASTIC_NET = "elastic_net"
    NONE = "none"


class Solver(StrEnum):
    """How scikit-learn finds the coefficients."""

    LBFGS = "lbfgs"
    NEWTON_CHOLESKY = "newton-cholesky"
    NEWTON_CG = "newton-cg"
    LIBLINEAR = "liblinear"
    SAG = "sag"
    SAGA = "saga"


class ClassWeight(StrEnum):
    """Whether rows of the rarer class count for more."""

    NONE = "none"
    BALANCED = "balanced"
    BALANCED_CORRECTED = "balanced_corrected"


class Missing(StrEnum):
    """What becomes of an empty cell of a feature."""

    FLAG = "flag"
    FILL = "fill"
    REFUSE = "refuse"


class Unseen(StrEnum):
    """What becomes of a level that training never saw."""

    IGNORE = "ignore"
    OTHER = "other"
    REFUSE = "refuse"


class Split(StrEnum):
    """How the test rows are set apart."""

    STRATIFIED = "stratified"
    TIME = "time"
    GROUP = "group"


class Threshold(StrEnum):
    """How the probability becomes a decision."""

    FIXED = "fixed"
    BEST_F1 = "best_f1"
    COSTS = "costs"


class Severity(StrEnum):
    """How much a warning weighs; a blocking one refuses the run."""

    INFO = "info"
    WARNING = "warning"
    BLOCKING = "blocking"


Name = Annotated[str, Field(min_length=1, max_length=2000)]
Positive = Annotated[float, Field(gt=0, le=1e12, allow_inf_nan=False)]
Share = Annotated[float, Field(gt=0, lt=1, allow_inf_nan=False)]


class Record(BaseModel):
    """A frozen record that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Feature(Record):
    """One column that the model learns from."""

    name: Name
    kind: Kind
    reference: Name | None = Field(
        default=None,
        description="Explain: the level the others are compared with; empty = commonest",
    )


class Fault(Record):
    """One thing wrong with a set of choices; ``field`` is where to show it."""

    field: str
    problem: str
    remedy: str


class Choices(Record):
    """Every field of the form, each checked by itself."""

    name: Name = "Logistic regression"
    target: Name
    positive: Name = Field(description="The value of the target that counts as 1, as text")
    features: tuple[Feature, ...] = Field(min_length=1)
    ignored: tuple[Name, ...] = ()
    time_column: Name | None = None
    group_column: Name | None = None
    mode: Mode = Mode.PREDICT
    penalty: Penalty = Penalty.L2
    l1_ratio: Share | None = Field(default=None, description="Elastic net only: share of L1")
    C: Positive | Literal["search"] | None = Field(
        default="search", description="Inverse strength of the penalty; none in Explain"
    )
    solver: Solver = Solver.LBFGS
    max_iter: int = Field(default=1000, ge=1, le=1_000_000)
    class_weight: ClassWeight = ClassWeight.NONE
    missing: Missing = Missing.FLAG
    unseen: Unseen = Unseen.IGNORE
    rare_share: Annotated[float, Field(gt=0, le=0.5)] | None = Field(
        default=None, description="Unseen 'other' only: levels rarer than this join it"
    )
    split: Split = Split.STRATIFIED
    test_share: float = Field(default=0.25, ge=0.05, le=0.5)
    folds: int = Field(default=5, ge=2, le=20)
    repeats: int = Field(default=1, ge=1, le=20)
    threshold: Threshold = Threshold.FIXED
    threshold_value: Share | None = Field(default=0.5, description="Fixed threshold only")
    cost_false_positive: Positive | None = None
    cost_false_negative: Positive | None = None
    seed: int = Field(default=0, ge=0, le=2**32 - 1)

    @field_validator("features")
    @classmethod
    def _numbers_first(cls, features: tuple[Feature, ...]) -> tuple[Feature, ...]:
        # The code lists numbers, then categories: one order makes the round trip exact.
        return tuple(sorted(features, key=lambda feature: feature.kind is Kind.CATEGORICAL))

    def names(self, kind: Kind) -> list[str]:
        """The features of one kind, in order."""
        return [feature.name for feature in self.features if feature.kind == kind]

    @property
    def columns(self) -> list[str]:
        """Every feature, numbers first."""
        return [feature.name for feature in self.features]
