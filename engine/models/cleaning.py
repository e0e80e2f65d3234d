"""New rows, cleaned cell by cell as the model's recipe says, and what in them was not expected."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from engine.datasets.cellwise import CellCleaner, plain_number
from engine.datasets.recipe import Recipe
from engine.errors import InvalidInput
from engine.models.artifact import Feature
from engine.models.design import Cell
from engine.models.model import Unexpected, Unlike

MOST_CHARS = 100_000
Rows = Sequence[Mapping[str, Any]]


class RowCleaner:
    """Cleans rows for a model.

    Args:
        recipe: Learned from the training rows.
        features: The columns of a row, in the model's order.
    """

    def __init__(self, recipe: Recipe, features: Sequence[Feature]) -> None:
        self.names = tuple(feature.name for feature in features)
        self._known = frozenset(self.names)
        schemas = {schema.name: schema for schema in recipe.columns}
        self._columns = tuple(
            _Column(
                feature.name,
                CellCleaner(schemas[feature.name], recipe.off(feature.name)),
                is_numeric=feature.kind == "numeric",
            )
            for feature in features
        )

    def clean(self, rows: Rows) -> tuple[list[list[Cell]], tuple[Unexpected, ...]]:
        """The cells of each row in the model's order, and what was new in them.

        Raises:
            InvalidInput: A row lacks columns, or a cell is no number, text or null.
        """
        counts: Counter[tuple[str, Unlike]] = Counter()
        found = []
        for number, row in enumerate(rows, start=1):
            try:
                found.append([column.cell(row[column.name], counts) for column in self._columns])
            except KeyError:
                raise self._lacking(row, number) from None
        unexpected = tuple(
            Unexpected(column=name, kind=kind, count=count)
            for (name, kind), count in counts.items()
        )
        return found, unexpected

    def _lacking(self, row: Mapping[str, Any], number: int) -> InvalidInput:
        lacking = [name[:80] for name in self.names if name not in row]
        return InvalidInput(
            f"Row {number} lacks the columns {', '.join(lacking[:10])}.",
            "Send every column that the model's schema names; null where a cell is missing.",
        )


class _Column:
    """One column of new rows."""

    def __init__(self, name: str, cleaner: CellCleaner, *, is_numeric: bool) -> None:
        self.name = name
        self._cleaner = cleaner
        self._is_numeric = is_numeric

    def cell(self, value: object, counts: Counter[tuple[str, Unlike]]) -> Cell:
        """A cleaned cell: a number, a category, or None where nothing stands."""
        if value is None:
            return None
        if self._is_numeric and type(value) in {int, float}:
            return self._number(value, counts)
        cleaned = self._cleaner.clean(_text(value, self.name))
        if cleaned.is_misfit:
            counts[self.name, "misfit"] += 1
        if cleaned.is_unseen:
            counts[self.name, "unseen"] += 1
        if cleaned.text is None or not self._is_numeric:
            return cleaned.text
        number = plain_number(cleaned.text)
        if number is None and not cleaned.is_misfit:
            counts[self.name, "misfit"] += 1
        return number

    def _number(self, value: Any, counts: Counter[tuple[str, Unlike]]) -> float | None:
        """A number that came as one is what it says, whatever the file's decimal mark was."""
        try:
            number = float(value)
        except OverflowError:
            number = math.inf
        if not math.isfinite(number):
            counts[self.name, "misfit"] += 1
            return None
        return None if self._cleaner.is_sentinel(number) else number


def _text(value: object, name: str) -> str:
    if isinstance(value, str):
        if len(value) > MOST_CHARS:
            raise InvalidInput(
                f"A cell of “{name[:80]}” has {len(value):,} characters.",
                f"Send at most {MOST_CHARS:,}.",
            )
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value) if abs(value) < 10**300 else "inf"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else str(value)
    raise InvalidInput(
        f"A cell of “{name[:80]}” is a list or an object.", "Send numbers, texts, or null."
    )
