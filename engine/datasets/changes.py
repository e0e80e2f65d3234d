"""The cells that cleaning changed, and nothing else: page by page, each with its rules."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import polars as pl

from engine.datasets import convert
from engine.datasets.model import Record
from engine.datasets.recipe import COLUMN_RULES, Recipe
from engine.datasets.stored import StoredTable


class Changed(Record):
    """One changed cell; ``after`` is None where it is missing now."""

    line: int
    column: str
    before: str
    after: str | None
    rules: tuple[str, ...]


class ChangePage(Record):
    """Some of the changed cells, and how many there are.

    Attributes:
        columns: Columns with a changed cell, for the filter.
        rules: Rules that changed a cell, for the filter.
    """

    cells: tuple[Changed, ...]
    total: int
    columns: tuple[str, ...]
    rules: tuple[str, ...]


class Changes:
    """All changed cells of a table, worked out once.

    Args:
        stored: The table as read and cleaned.
        recipe: That it was cleaned by.
    """

    def __init__(self, stored: StoredTable, recipe: Recipe) -> None:
        self._stored = stored
        self._parts = {
            schema.name: part
            for place, schema in enumerate(recipe.columns)
            if (part := _changed(stored, place, recipe, schema.name)).height
        }

    def page(
        self, start: int, limit: int, column: str | None = None, rule: str | None = None
    ) -> ChangePage:
        """Changed cells in the order of the file, of one column or rule if asked for."""
        wanted = [part for name, part in self._parts.items() if column in (None, name)]
        if rule is not None:
            wanted = [part.filter(pl.col("rules").list.contains(rule)) for part in wanted]
        # Only as many of each column as the page can show are brought together.
        together = [part.head(start + limit) for part in wanted]
        cells: tuple[Changed, ...] = ()
        if together:
            rows = pl.concat(together).sort("line", "place").slice(start, limit)
            names = ("line", "column", "before", "after", "rules")
            cells = tuple(Changed(**row) for row in rows.select(names).iter_rows(named=True))
        used = {rule for part in self._parts.values() for rule in part["rules"].explode().unique()}
        return ChangePage(
            cells=cells,
            total=sum(part.height for part in wanted),
            columns=tuple(self._parts),
            rules=tuple(name for name in COLUMN_RULES if name in used),
        )


def _changed(stored: StoredTable, place: int, recipe: Recipe, name: str) -> pl.DataFrame:
    lines, before, after = stored.column(place)
    is_changed = ((before != after) | (after.is_null() & (before != ""))).fill_null(value=True)
    is_changed &= ~(after.is_null() & (before == ""))
    rows = pl.DataFrame(
        {
            "line": lines.cast(pl.Int64),
            "place": np.full(len(lines), place, dtype=np.int32),
            "column": pl.repeat(name, len(lines), eager=True),
            "before": before,
            "after": after,
        }
    ).filter(is_changed)
    values = rows["before"].unique()
    rules = pl.DataFrame({"before": values, "rules": _rules(values, recipe, name)},
                         schema_overrides={"rules": pl.List(pl.String)})  # fmt: skip
    return rows.join(rules, on="before", how="left", maintain_order="left")


def _rules(values: pl.Series, recipe: Recipe, name: str) -> Sequence[list[str]]:
    """Which rules change each value."""
    schema = next(schema for schema in recipe.columns if schema.name == name)
    cleaned = convert.clean(values, convert.judge(values, schema), schema, recipe.off(name))
    found: list[list[str]] = [[] for _ in range(len(values))]
    for stage in cleaned.stages:
        for row in stage.old.ne_missing(stage.new).arg_true().to_list():
            found[row].append(stage.rule)
    return found
