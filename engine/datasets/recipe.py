"""The recipe: fitted cleaning steps as plain JSON, replayed on any rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import polars as pl

from engine.datasets.convert import Judged, clean, judge
from engine.datasets.model import Record, Tier
from engine.datasets.pool import Pool
from engine.datasets.schema import ColumnSchema
from engine.datasets.spellings import fold
from engine.errors import InvalidInput

COLUMN_RULES = (
    "trim", "null_tokens", "sentinels", "numbers", "dates", "durations", "times", "spellings",
    "merges", "invalid",
)  # fmt: skip


class Step(Record):
    """One step of a recipe.

    Attributes:
        when: ``always``: for the upload and for new rows. ``upload``: rows are dropped, so only
            there; a prediction keeps its rows. ``training``: learned by the training code on
            training rows, never here.
    """

    id: str
    rule: str
    tier: Tier
    column: str | None = None
    when: Literal["always", "upload", "training"] = "always"
    parameters: dict[str, str | float | list[str]] = {}  # noqa: RUF012 - pydantic copies it
    is_enabled: bool = True


class Recipe(Record):
    """What was learned from the upload; the same recipe gives the same cells for ever."""

    version: Literal[1] = 1
    columns: tuple[ColumnSchema, ...]
    steps: tuple[Step, ...]

    @property
    def dropped(self) -> tuple[str, ...]:
        """Columns that the cleaned table does not have."""
        return tuple(
            step.column
            for step in self.steps
            if step.column and step.is_enabled and step.rule.startswith("drop_")
        )

    def off(self, column: str) -> frozenset[str]:
        """The rules that are switched off for a column."""
        return frozenset(
            step.rule for step in self.steps if step.column == column and not step.is_enabled
        )


def fix_id(rule: str, column: str | None = None) -> str:
    """The stable id of a fix."""
    return rule if column is None else f"{rule}:{column}"


def off_rules(column: str, disabled: frozenset[str]) -> frozenset[str]:
    """Rules of a column that are among the ``disabled`` fix ids."""
    return frozenset(rule for rule in COLUMN_RULES if fix_id(rule, column) in disabled)


@dataclass(frozen=True)
class Replayed:
    """New rows, cleaned, and what in them the recipe had not met.

    Attributes:
        unseen: Columns of categories to how many cells hold one that the upload did not have.
        misfits: Columns to how many cells are not of their type.
    """

    frame: pl.DataFrame
    unseen: dict[str, int]
    misfits: dict[str, int]


def apply(recipe: Recipe, rows: pl.DataFrame) -> pl.DataFrame:
    """Clean new rows as the upload was: as many rows, in the same order.

    Args:
        recipe: From the upload.
        rows: String columns named as in the upload; more columns are ignored.

    Raises:
        InvalidInput: Columns of the upload are not there.
    """
    return replay(recipe, rows).frame


def replay(recipe: Recipe, rows: pl.DataFrame) -> Replayed:
    """As :func:`apply`, and count what is new in the rows."""
    kept = [schema for schema in recipe.columns if schema.name not in recipe.dropped]
    missing = [schema.name for schema in kept if schema.name not in rows.columns]
    if missing:
        raise InvalidInput(
            f"The rows lack the columns {', '.join(missing[:10])}.",
            "Send every column that the dataset had.",
        )
    columns: list[pl.Series] = []
    unseen: dict[str, int] = {}
    misfits: dict[str, int] = {}
    for schema in kept:
        pool = Pool.of(rows[schema.name].cast(pl.String).fill_null(""))
        judged = judge(pool.values, schema)
        cleaned = clean(pool.values, judged, schema, recipe.off(schema.name))
        columns.append(pool.spread(cleaned.after).rename(schema.name))
        if odd := pool.weigh(judged.is_invalid):
            misfits[schema.name] = odd
        if schema.spellings and (new := pool.weigh(_is_unseen(judged, schema))):
            unseen[schema.name] = new
    return Replayed(pl.DataFrame(columns), unseen, misfits)


def _is_unseen(judged: Judged, schema: ColumnSchema) -> pl.Series:
    """Which values are categories that the upload did not have."""
    folded = pl.Series([fold(value) for value in judged.tidy.to_list()], dtype=pl.String)
    return ~folded.is_in(list(schema.spellings)) & ~judged.is_null
