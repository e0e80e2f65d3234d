"""A model: what is asked for, how it stands, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from engine.evaluation.model import Costs, Metric

MOST_NAME = 200
Direction = Literal["increasing", "decreasing"]


class Record(BaseModel):
    """A frozen record; unknown fields are mistakes."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class ModelKind(StrEnum):
    """What a model answers."""

    CLASSIFICATION = "classification"
    REGRESSION = "regression"
    RECOMMENDATION = "recommendation"
    FORECASTING = "forecasting"
    CLUSTERING = "clustering"
    ANOMALY = "anomaly"


class Method(StrEnum):
    """How it is fitted; see ``METHODS`` for which belongs to what."""

    LOGISTIC = "logistic"
    RIDGE = "ridge"
    GRADIENT_BOOSTING = "gradient_boosting"
    ITEM_NEIGHBOURS = "item_neighbours"
    LAGGED_RIDGE = "lagged_ridge"
    KMEANS = "kmeans"
    ISOLATION_FOREST = "isolation_forest"


METHODS: Final[dict[ModelKind, tuple[Method, ...]]] = {
    ModelKind.CLASSIFICATION: (Method.LOGISTIC, Method.GRADIENT_BOOSTING),
    ModelKind.REGRESSION: (Method.RIDGE, Method.GRADIENT_BOOSTING),
    ModelKind.RECOMMENDATION: (Method.ITEM_NEIGHBOURS,),
    ModelKind.FORECASTING: (Method.LAGGED_RIDGE,),
    ModelKind.CLUSTERING: (Method.KMEANS,),
    ModelKind.ANOMALY: (Method.ISOLATION_FOREST,),
}
"""The first of each is taken where none is named."""

TOLD: Final = frozenset({ModelKind.CLASSIFICATION, ModelKind.REGRESSION, ModelKind.FORECASTING})
"""The kinds that tell a target."""


class ModelState(StrEnum):
    """Where a model stands."""

    QUEUED = "queued"
    SANITIZING = "sanitizing"
    TRAINING = "training"
    READY = "ready"
    FAILED = "failed"

    @property
    def is_final(self) -> bool:
        """Whether nothing more will happen."""
        return self in {ModelState.READY, ModelState.FAILED}


class Options(Record):
    """How a model is to be trained.

    Attributes:
        target: The column to be told; the dataset's own where None.
        features: The columns to tell it from; every fit one where None.
        positive: The class whose probability is told; the rarer one where None.
        threshold: From which probability on the answer is the positive class.
        costs: What the two errors cost; they give the threshold where none is named.
        test_share: Rows held out to judge by.
        clusters: How many; as many as fit best where None.
        contamination: The share of the training rows that is to be called unusual; a twentieth
            where None.
        time_column: The newest rows are held out by it; of a forecast, its time.
        horizon: How many steps are forecast.
        season: After how many steps things come again; as usual for such steps where None.
        aggregate: What becomes of several rows at one time.
        user_column: Of a recommendation, who took something.
        item_column: What was taken.
        rating_column: How much it counts; each time alike where None.
        monotonic: Columns of numbers with which the answer may only grow, or only fall; for
            ``gradient_boosting`` of a number or of two classes, where it is proven of the trees.
        seed: Of the split and of whatever draws in training.
    """

    algorithm: Method | None = None
    target: str | None = Field(default=None, min_length=1, max_length=1000)
    features: tuple[str, ...] | None = Field(default=None, min_length=1, max_length=2000)
    positive: str | None = Field(default=None, min_length=1, max_length=1000)
    threshold: float | None = Field(default=None, gt=0, lt=1)
    costs: Costs | None = None
    test_share: float = Field(default=0.25, gt=0, le=0.5)
    time_column: str | None = Field(default=None, min_length=1, max_length=1000)
    clusters: int | None = Field(default=None, ge=2, le=100)
    contamination: float | None = Field(default=None, gt=0, le=0.5)
    horizon: int | None = Field(default=None, ge=1, le=1_000)
    season: int | None = Field(default=None, ge=2, le=400)
    aggregate: Literal["sum", "mean"] | None = None
    user_column: str | None = Field(default=None, min_length=1, max_length=1000)
    item_column: str | None = Field(default=None, min_length=1, max_length=1000)
    rating_column: str | None = Field(default=None, min_length=1, max_length=1000)
    monotonic: dict[str, Direction] | None = Field(default=None, min_length=1, max_length=200)
    seed: int = Field(default=0, ge=0, lt=2**32)


class Wish(Record):
    """A model that somebody wants.

    Attributes:
        name: In a person's words: hostile text.
    """

    kind: ModelKind
    name: str
    dataset_id: str
    options: Options = Options()

    @property
    def algorithm(self) -> Method:
        """The one named, or the first of the kind."""
        return self.options.algorithm or METHODS[self.kind][0]


class Model(Record):
    """A model as it stands.

    Attributes:
        version: The first characters of its content's hash; empty until it is ready.
        expires_at: When it is removed; None for one that is pinned, or not ready.
        metrics: Of the held-out rows; None until it is ready.
        card: What a reader should know of it; None until it is ready.
    """

    id: str
    name: str
    kind: ModelKind
    owner: str
    dataset_id: str | None
    state: ModelState
    options: Options
    version: str = ""
    artifact_sha256: str | None = None
    is_pinned: bool
    problem: str | None
    remedy: str | None
    metrics: tuple[Metric, ...] | None = None
    card: dict[str, Any] | None = None
    created_at: datetime
    ready_at: datetime | None
    expires_at: datetime | None


Unlike = Literal["unseen", "misfit"]


class Unexpected(Record):
    """Cells of new rows that training did not meet: counted, never refused.

    Attributes:
        kind: ``unseen`` is a category that training did not meet; ``misfit`` a cell that is not
            of the column's type, taken as missing where the column holds numbers.
    """

    column: str
    kind: Unlike
    count: int


@dataclass(frozen=True, slots=True)
class Answers:
    """What a model answers for rows, in their order; built for every call, so not checked again.

    Attributes:
        version: Of the model that answered.
        positive: The class whose probability is told, where there are two.
        threshold: From which probability on the decision is the positive class.
        start: What the log-odds (or the number) are before any column has its say.
        predictions: One for each row; what is in it hangs on the kind of model.
        expires_at: When the model is removed; None for one that is pinned.
    """

    version: str
    kind: ModelKind
    predictions: list[dict[str, Any]]
    positive: str | None = None
    threshold: float | None = None
    start: float | None = None
    warnings: tuple[Unexpected, ...] = ()
    expires_at: datetime | None = None
