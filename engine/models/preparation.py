"""A dataset split, cleaned by what its training rows teach, and shaped for the box."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from engine.datasets.cellwise import plain_number
from engine.datasets.recipe import Recipe
from engine.datasets.spellings import fold
from engine.datasets.tokens import TRUE_WORDS
from engine.datasets.training import Cells, TrainingTable
from engine.errors import InvalidInput
from engine.models import roles
from engine.models.artifact import Feature
from engine.models.design import Cell
from engine.models.estimators import MOST_CLASSES
from engine.models.model import ModelKind, Options, Wish
from engine.models.splitting import split


@dataclass(frozen=True, eq=False)
class Prepared:
    """Rows of a table split, and cleaned by what the training rows teach.

    Attributes:
        train: One list of cleaned cells for each feature.
        answers: Of the training rows: classes by place, or numbers; empty where nothing is told.
        truth: The same of the held-out rows, which never enters the box.
        classes: Their names; with two, the second is the positive one.
        left_out: Columns that nothing is learned from, each with its reason.
    """

    target: str | None
    recipe: Recipe
    features: tuple[Feature, ...]
    train: list[Cells]
    test: list[Cells]
    answers: list[float] = field(default_factory=list)
    truth: list[float] = field(default_factory=list)
    classes: tuple[str, ...] = ()
    left_out: dict[str, str] = field(default_factory=dict)
    dropped_rows: int = 0
    is_split_by_time: bool = False

    def rows(self, part: list[Cells]) -> list[list[Cell]]:
        """Cells row by row."""
        return [list(row) for row in zip(*part, strict=True)]


def prepare(wish: Wish, table: TrainingTable, default_target: str | None) -> Prepared:
    """Split the rows, learn the cleaning from the training rows, clean both parts by it.

    Raises:
        InvalidInput: The table does not give what the wish needs.
    """
    options = wish.options
    target, labels = None, None
    names: tuple[str, ...] = ()
    places = list(range(table.read.height))
    values: list[float] = []
    if wish.kind in {ModelKind.CLASSIFICATION, ModelKind.REGRESSION}:
        target = _target(table, options.target or default_target)
        told = table.cleaned[target].to_list()
        places = [place for place in places if told[place] is not None]
        texts = [told[place] for place in places]
        if wish.kind is ModelKind.CLASSIFICATION:
            names = _classes(texts, options.positive)
            values = [float(names.index(text)) for text in texts]
            labels = texts
        else:
            values = _numbers(texts, target)
    train, test = split(options, labels, len(places), _moments(table, options, places))
    chosen, left_out = roles.candidates(table, options, target)
    recipe = table.fit(chosen, [places[row] for row in train])
    cleaned = table.clean(recipe, [places[row] for row in train])
    features, useless = roles.kinds(cleaned)
    recipe = recipe.model_copy(
        update={"columns": tuple(c for c in recipe.columns if c.name not in useless)}
    )
    held = table.clean(recipe, [places[row] for row in test])
    return Prepared(
        target=target,
        recipe=recipe,
        features=features,
        train=[cleaned[feature.name] for feature in features],
        test=[_as(feature, held[feature.name]) for feature in features],
        answers=[values[row] for row in train] if values else [],
        truth=[values[row] for row in test] if values else [],
        classes=names,
        left_out=left_out | useless,
        dropped_rows=table.read.height - len(places),
        is_split_by_time=options.time_column is not None,
    )


def _as(feature: Feature, cells: Cells) -> Cells:
    """Held-out cells as what the training rows made of the column."""
    if feature.kind == "numeric":
        return [plain_number(cell) if isinstance(cell, str) else cell for cell in cells]
    return [None if cell is None else str(cell) for cell in cells]


def _target(table: TrainingTable, name: str | None) -> str:
    if name is None:
        raise InvalidInput(
            "This training needs a target.", "Name the column that the model is to tell."
        )
    if table.facts(name) is None:
        known = [each.name for each in table.report.columns if not each.is_dropped]
        raise InvalidInput(
            f"The table has no column “{name[:80]}” to tell.",
            f"Choose one of: {', '.join(each[:80] for each in known[:20])}.",
        )
    return name


def _classes(texts: list[str], positive: str | None) -> tuple[str, ...]:
    counts = Counter(texts)
    names = sorted(counts)
    if len(names) < 2 or min(counts.values()) < 2:
        raise InvalidInput(
            "The target needs two classes, with at least two rows of each.",
            "Choose another target, or merge the rarest classes.",
        )
    if len(names) > MOST_CLASSES:
        raise InvalidInput(
            f"The target has {len(names)} classes; at most {MOST_CLASSES} are told apart.",
            "Choose another target, or train a regression if it is a number.",
        )
    if positive is not None and positive not in counts:
        raise InvalidInput(
            f"No row has the class “{positive[:80]}”.",
            f"Choose one of: {', '.join(name[:80] for name in names[:20])}.",
        )
    if len(names) > 2:
        return tuple(names)
    yes = [name for name in names if fold(name) in TRUE_WORDS | {"1"}]
    rarer = min(names, key=lambda name: (counts[name], name))
    chosen = positive or (yes[0] if len(yes) == 1 else rarer)
    return (next(name for name in names if name != chosen), chosen)


def _numbers(texts: list[str], target: str) -> list[float]:
    try:
        return [float(text) for text in texts]
    except ValueError:
        raise InvalidInput(
            f"The target “{target[:80]}” holds cells that are not numbers.",
            "Train a classification, or correct the column's type.",
        ) from None


def _moments(table: TrainingTable, options: Options, places: list[int]) -> list[str] | None:
    name = options.time_column
    if name is None:
        return None
    facts = table.facts(name)
    if facts is None or facts.role_hint != "time":
        raise InvalidInput(
            f"The column “{name[:80]}” does not hold times.", "Name a column of dates."
        )
    found = table.cleaned[name].to_list()
    if any(found[place] is None for place in places):
        raise InvalidInput(
            f"The column “{name[:80]}” is empty in some rows.", "Name a column that is full."
        )
    return [str(found[place]) for place in places]
