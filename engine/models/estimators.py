"""Fitted estimators as plain numbers and texts, each checked: their author may be hostile."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from engine.models.model import Record

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


Place = Annotated[int, Field(strict=True, ge=-2, le=1_000_000)]
Places = Annotated[tuple[Place, ...], Field(min_length=1, max_length=1_000_000)]


class Tree(Record):
    """A decision tree as arrays, one entry for each node; the root comes first.

    Attributes:
        left: Where a row goes whose feature is at most the threshold; -1 at a leaf.
        right: Where the others go.
        value: What a leaf adds.
    """

    left: Places
    right: Places
    feature: Places
    threshold: Numbers
    value: Numbers

    @model_validator(mode="after")
    def _is_tree(self) -> Tree:
        size = len(self.left)
        parts = (self.right, self.feature, self.threshold, self.value)
        if any(len(part) != size for part in parts):
            raise ValueError("the arrays of a tree have different lengths")
        for node, (left, right, feature) in enumerate(
            zip(self.left, self.right, self.feature, strict=True)
        ):
            # Children come after their parent: so every walk down ends.
            is_leaf = left == right == -1
            if not is_leaf and not (node < left < size and node < right < size and feature >= 0):
                raise ValueError("a tree leads nowhere")
        return self


Trees_ = Annotated[tuple[Tree, ...], Field(min_length=1, max_length=5_000)]


class Trees(Record):
    """Sums of trees.

    Attributes:
        trees: Of each class, of the positive class alone, or of the number that is told.
        starts: What each sum begins with.
        rate: What the sum of the trees is multiplied by.
        is_single: Whether rows are compared in single precision, as by some trees of scikit-learn.
    """

    kind: Literal["trees"]
    design: Design
    trees: Annotated[tuple[Trees_, ...], Field(min_length=1, max_length=MOST_CLASSES)]
    starts: Numbers
    rate: Number
    is_single: bool = True

    @model_validator(mode="after")
    def _fits(self) -> Trees:
        width = self.design.width
        if len(self.starts) != len(self.trees):
            raise ValueError("there is not one start for each sum of trees")
        if any(place >= width for group in self.trees for tree in group for place in tree.feature):
            raise ValueError("a tree asks for a column that is not there")
        return self


class Centres(Record):
    """Clusters by their centres."""

    kind: Literal["centres"]
    design: Design
    centres: Annotated[tuple[Numbers, ...], Field(min_length=1, max_length=1_000)]

    @model_validator(mode="after")
    def _fits(self) -> Centres:
        if any(len(centre) != self.design.width for centre in self.centres):
            raise ValueError("the centres do not fit the design")
        return self


class Lagged(Record):
    """A value from those before it.

    Attributes:
        lags: How many steps before each of them stands.
        seasonal: One for each place in a season; empty without one.
        trend: What each step adds.
    """

    kind: Literal["lagged"]
    lags: Annotated[tuple[Place, ...], Field(min_length=1, max_length=1_000)]
    coefficients: Numbers
    seasonal: Annotated[tuple[Number, ...], Field(max_length=1_000)]
    trend: Number
    intercept: Number

    @model_validator(mode="after")
    def _fits(self) -> Lagged:
        if min(self.lags) < 1 or len(self.coefficients) != len(self.lags):
            raise ValueError("there is not one coefficient for each lag")
        return self


class Neighbours(Record):
    """Items that are alike.

    Attributes:
        items: Of each item, those nearest to it.
        similarities: How near each of these is.
        popularity: How many users took each item.
    """

    kind: Literal["neighbours"]
    items: Annotated[tuple[tuple[Place, ...], ...], Field(min_length=1, max_length=100_000)]
    similarities: Annotated[tuple[Numbers, ...], Field(max_length=100_000)]
    popularity: Numbers

    @model_validator(mode="after")
    def _fits(self) -> Neighbours:
        size = len(self.items)
        is_even = [len(each) for each in self.items] == [len(each) for each in self.similarities]
        if not is_even or len(self.popularity) != size:
            raise ValueError("the neighbours do not fit together")
        if any(not 0 <= place < size for each in self.items for place in each):
            raise ValueError("a neighbour is none of the items")
        return self


Estimator = Annotated[Linear | Trees | Centres | Lagged | Neighbours, Field(discriminator="kind")]
