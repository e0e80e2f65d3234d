"""The patch log: every changed cell with its rule, and the way back."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

import polars as pl

from engine.datasets.convert import clean, judge
from engine.datasets.pool import Pool
from engine.datasets.recipe import Recipe
from engine.datasets.schema import ColumnSchema

SHAPE = {
    "row": pl.UInt32, "column": pl.String, "step": pl.UInt8, "rule": pl.String,
    "old": pl.String, "new": pl.String, "parameters": pl.String,
}  # fmt: skip
"""Of the log; ``row`` is the line in the file, ``new`` is null where a cell became missing."""


def patch_log(recipe: Recipe, frame: pl.DataFrame, lines: pl.Series) -> pl.DataFrame:
    """What the enabled rules of a recipe change, cell by cell, in the order of the steps.

    Args:
        recipe: Fitted on the upload.
        frame: The table as read.
        lines: The line of each row in the file.
    """
    logs = [
        patch
        for schema in recipe.columns
        if schema.name in frame.columns
        for patch in _patches(frame[schema.name], lines, schema, recipe.off(schema.name))
    ]
    return pl.concat(logs) if logs else pl.DataFrame(schema=SHAPE)


def _patches(
    column: pl.Series, lines: pl.Series, schema: ColumnSchema, off: frozenset[str]
) -> Iterator[pl.DataFrame]:
    pool = Pool.of(column)
    cleaned = clean(pool.values, judge(pool.values, schema), schema, off)
    for step, stage in enumerate(cleaned.stages):
        mask = stage.old.ne_missing(stage.new)
        if not mask.any():
            continue
        is_changed = mask if pool.counts is None else mask.gather(pool.codes)
        places = is_changed.arg_true()
        values = places if pool.counts is None else pool.codes.gather(places)
        yield pl.DataFrame(
            {
                "row": lines.gather(places).cast(pl.UInt32),
                "column": pl.repeat(schema.name, len(places), dtype=pl.String, eager=True),
                "step": pl.repeat(step, len(places), dtype=pl.UInt8, eager=True),
                "rule": pl.repeat(stage.rule, len(places), dtype=pl.String, eager=True),
                "old": stage.old.gather(values),
                "new": stage.new.gather(values),
                "parameters": pl.repeat(
                    _parameters(stage.rule, schema), len(places), dtype=pl.String, eager=True
                ),
            }
        )


def _parameters(rule: str, schema: ColumnSchema) -> str:
    """What the rule was fitted with, as JSON."""
    known: dict[str, dict[str, object]] = {
        "null_tokens": {"tokens": schema.null_tokens},
        "sentinels": {"values": schema.sentinels},
        "numbers": {
            "decimal": schema.decimal, "unit": schema.unit, "unit_factors": schema.unit_factors,
        },
        "dates": {"shape": schema.date_shape, "is_day_first": schema.is_day_first},
        "merges": {"merges": schema.merges},
        "invalid": {"type": schema.type},
    }  # fmt: skip
    return json.dumps(known.get(rule, {}), ensure_ascii=False)


def undo(after: pl.DataFrame, lines: pl.Series, log: pl.DataFrame) -> pl.DataFrame:
    """The table as it was before the changes of a log: the cells as read.

    Args:
        after: All rows, cleaned.
        lines: The line of each row in the file.
        log: From :func:`patch_log`.
    """
    first = log.sort("step").unique(["row", "column"], keep="first", maintain_order=True)
    rows = pl.DataFrame({"row": lines.cast(pl.UInt32)})
    columns = []
    for series in after.get_columns():
        olds = first.filter(pl.col("column") == series.name).select("row", "old")
        joined = rows.join(olds, on="row", how="left", maintain_order="left")
        # An empty cell is missing in the cleaned table, which no rule had to say.
        columns.append(joined["old"].zip_with(joined["old"].is_not_null(), series.fill_null("")))
    return pl.DataFrame(
        [back.alias(name) for back, name in zip(columns, after.columns, strict=True)]
    )


def as_parquet(log: pl.DataFrame) -> bytes:
    """The log as a file."""
    stream = io.BytesIO()
    log.write_parquet(stream, compression="zstd")
    return stream.getvalue()
