"""What a box hands back of a fitted model: numbers and texts, each checked, never a pickle."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter, ValidationError, model_validator

from engine.datasets.recipe import Recipe
from engine.errors import StudioError
from engine.models.clock import Clock
from engine.models.estimators import Centres, Estimator, Linear, Numbers, Trees
from engine.models.model import Method, ModelKind, Record


class Fitted(Record):
    """What the program in the box returns.

    Attributes:
        answers: What the estimator itself says of the held-out rows, to compare with.
        notes: What the program has to say of the fit.
    """

    estimator: Estimator
    answers: Annotated[tuple[Numbers, ...], Field(max_length=1_000_000)]
    notes: Annotated[tuple[Annotated[str, Field(max_length=500)], ...], Field(max_length=50)] = ()


class Feature(Record):
    """A column that a row must have."""

    name: str
    kind: Literal["numeric", "categorical"]


class Timeline(Record):
    """A series, and what is told of its future.

    Attributes:
        values: Of every step known.
        horizon: How many steps are told at most.
        low: What is added to the told value for the lower end, by steps ahead; empty without one.
    """

    column: str
    clock: Clock
    values: tuple[float, ...]
    horizon: int
    low: tuple[float, ...]
    high: tuple[float, ...]


class People(Record):
    """Who took what.

    Attributes:
        histories: Of each user, the places of items and their weights.
    """

    user_column: str
    item_column: str
    users: tuple[str, ...]
    items: tuple[str, ...]
    histories: tuple[tuple[tuple[int, float], ...], ...]


class Artifact(Record):
    """All that answering needs, kept by the hash of its JSON.

    Attributes:
        recipe: Learned from the training rows; cleans the features of new rows.
        classes: In the order of the estimator; empty for a number.
        positive: The class whose probability is told, where there are two.
    """

    format: Literal[1] = 1
    kind: ModelKind
    algorithm: Method
    target: str | None
    features: tuple[Feature, ...]
    recipe: Recipe
    estimator: Estimator
    classes: tuple[str, ...] = ()
    positive: str | None = None
    threshold: float | None = None
    timeline: Timeline | None = None
    people: People | None = None

    @model_validator(mode="after")
    def _fits(self) -> Artifact:
        estimator = self.estimator
        if isinstance(estimator, Linear | Trees | Centres):
            kinds = [column.kind for column in estimator.design.columns]
            if kinds != [feature.kind for feature in self.features]:
                raise ValueError("the design is not of these features")
        return self


class Unsound(StudioError):
    """What came back from the box cannot be a model."""

    status = 500


def read(result: dict[str, Any]) -> Fitted:
    """Check what came back from a box, which is believed to be hostile.

    Raises:
        Unsound: It is not a fitted model.
    """
    try:
        return TypeAdapter(Fitted).validate_python(result)
    except ValidationError as fault:
        first = fault.errors()[0]
        place = ".".join(str(part) for part in first["loc"])[:200]
        raise Unsound(
            f"What the training gave back is no model: {place}: {first['msg'][:200]}.",
            "Train it again; if it happens again, report it.",
        ) from None
