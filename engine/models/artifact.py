"""What a box hands back of a fitted model: numbers and texts, each checked, never a pickle."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter, ValidationError, model_validator

from engine.datasets.recipe import Recipe
from engine.errors import StudioError
from engine.models.model import Method, ModelKind, Record

MOST_CLASSES = 100
MOST_LEVELS = 2_000
MOST_COLUMNS = 20_000

Number = Annotated[float, Field(strict=True, allow_inf_nan=False, ge=-1e150, le=1e150)]
Positive = Annotated[float, Field(strict=True, allow_inf_nan=False, gt=0, le=1e150)]
Numbers = Annotated[tuple[Number, ...], Field(max_length=2_000_000)]
Text = Annotated[str, Field(strict=True, max_length=100_000)]


class Scaling(Record):
    """What a column is centred by and divided by."""

    mean: Number
    scale: Positive


class NumericColumn(Record):
    """A column of numbers: what stands for a missing one, and how it is scaled.

    Attributes:
        flag: Scaling of the column that says where a cell was missing; None without one.
    """

    kind: Literal["numeric"]
    fill: Number
    scaling: Scaling
    flag: Scaling | None


class CategoricalColumn(Record):
    """A column of categories, one column of the design for each level.

    Attributes:
        rare: Levels that share one more column, with whatever training did not meet.
    """

    kind: Literal["categorical"]
    levels: Annotated[tuple[Text, ...], Field(max_length=MOST_LEVELS)]
    rare: Annotated[tuple[Text, ...], Field(max_length=1_000_000)]

    @property
    def width(self) -> int:
        """How many columns of the design it makes."""
        return len(self.levels) + bool(self.rare)


Column = Annotated[NumericColumn | CategoricalColumn, Field(discriminator="kind")]


class Design(Record):
    """How cleaned cells become numbers: scaled ones, then flags of missing cells, then levels."""

    columns: Annotated[tuple[Column, ...], Field(min_length=1, max_length=MOST_COLUMNS)]

    @property
    def width(self) -> int:
        """How many numbers a row becomes."""
        return sum(
            each.width if isinstance(each, CategoricalColumn) else 1 + (each.flag is not None)
            for each in self.columns
        )


class Linear(Record):
    """A linear model.

    Attributes:
        coefficients: One row for each class, a single one for two classes and for a number.
        means: Of each column of the design over the training rows: contributions start there.
    """

    kind: Literal["linear"]
    design: Design
    coefficients: Annotated[tuple[Numbers, ...], Field(min_length=1, max_length=MOST_CLASSES)]
    intercepts: Numbers
    means: Numbers

    @model_validator(mode="after")
    def _fits(self) -> Linear:
        width = self.design.width
        is_even = all(len(row) == width for row in self.coefficients)
        if not is_even or len(self.means) != width:
            raise ValueError("the coefficients do not fit the design")
        if len(self.intercepts) != len(self.coefficients):
            raise ValueError("there is not one intercept for each row of coefficients")
        return self


Estimator = Linear


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
