"""The cleaning of columns as a scikit-learn transformer: fitted on training rows alone."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import polars as pl
from sklearn.base import BaseEstimator, OneToOneFeatureMixin, TransformerMixin
from sklearn.utils.validation import check_is_fitted, validate_data

from engine.datasets import findings
from engine.datasets.cells import FrameCells
from engine.datasets.fitting import read_columns
from engine.datasets.model import ReadingFacts
from engine.datasets.recipe import Recipe, Step, replay
from engine.datasets.stored import typed
from engine.datasets.table import ReadTable


class Sanitizer(OneToOneFeatureMixin, TransformerMixin, BaseEstimator):  # type: ignore[misc] # untyped
    """Clean a table of strings as the studio does, inside a pipeline and cross-validation.

    Everything that it goes by (types, marks, words for nothing, spellings, the order of day and
    month) is learned in ``fit``. As many rows and columns come out as go in, in the same order:
    columns of numbers as floats, others as strings, missing cells as NaN or None.

    Args:
        disabled_fixes: Ids of fixes that are not made, as ``numbers:price``.
        corrected_types: Types by column, where a person knows better.
        merges: By column, values of categories and what they are merged into.

    Attributes:
        recipe_: What was learned; plain JSON by ``recipe_.model_dump_json()``.
    """

    def __init__(
        self,
        disabled_fixes: Sequence[str] = (),
        corrected_types: Mapping[str, str] | None = None,
        merges: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:
        self.disabled_fixes = disabled_fixes
        self.corrected_types = corrected_types
        self.merges = merges

    def fit(self, X: Any, y: Any = None) -> Sanitizer:  # noqa: N803, ARG002 - scikit-learn's names
        """Learn from training rows how to clean; the answers ``y`` are not looked at."""
        frame = self._strings(X, is_first=True)
        disabled = frozenset(self.disabled_fixes)
        known = self.corrected_types or {}, self.merges or {}
        columns = read_columns(_read(frame), disabled, *known)
        steps = tuple(
            Step(
                id=fix.id, rule=fix.rule, tier=fix.tier, column=fix.column,
                is_enabled=fix.is_enabled, parameters={"count": float(fix.count)},
            )
            for column in columns
            for fix in findings.column_fixes(column)
        )  # fmt: skip
        off = tuple(
            Step(id=fix, rule=fix.split(":")[0], tier="ask", column=column, is_enabled=False)
            for fix in sorted(disabled - {step.id for step in steps})
            for column in [fix.partition(":")[2]]
        )
        schemas = tuple(column.schema for column in columns)
        self.recipe_ = Recipe(columns=schemas, steps=steps + off)
        return self

    def transform(self, X: Any) -> Any:  # noqa: N803 - scikit-learn's name
        """Clean rows by what was learned; a frame for a frame, an array for an array."""
        check_is_fitted(self, "recipe_")
        frame = self._strings(X, is_first=False)
        replayed = replay(self.recipe_, frame)
        columns = [
            _plain(typed(series, schema.type))
            for series, schema in zip(replayed.frame, self.recipe_.columns, strict=True)
        ]
        if hasattr(X, "columns"):
            import pandas  # noqa: PLC0415 - only whoever hands one in needs it

            cleaned = dict(zip(X.columns, columns, strict=True))
            return pandas.DataFrame(cleaned, index=getattr(X, "index", None))
        is_number = all(column.dtype == np.float64 for column in columns)
        found = np.empty((frame.height, len(columns)), np.float64 if is_number else object)
        for place, column in enumerate(columns):
            found[:, place] = column
        return found

    def count_new(self, X: Any) -> tuple[dict[str, int], dict[str, int]]:  # noqa: N803 - as above
        """By column, cells with a category that ``fit`` did not meet, and cells of another type."""
        check_is_fitted(self, "recipe_")
        replayed = replay(self.recipe_, self._strings(X, is_first=False))
        return replayed.unseen, replayed.misfits

    def _strings(self, rows: Any, *, is_first: bool) -> pl.DataFrame:
        """The rows as the sanitizer reads them: strings, an absent cell the empty one."""
        if hasattr(rows, "columns"):
            validate_data(self, rows, reset=is_first, skip_check_array=True)
            names = [str(name) for name in rows.columns]
            values = [rows[name].to_list() for name in rows.columns]
        else:
            checked = validate_data(
                self, rows, reset=is_first, dtype=None, ensure_all_finite="allow-nan"
            )
            names = [f"x{place}" for place in range(checked.shape[1])]
            values = [checked[:, place].tolist() for place in range(checked.shape[1])]
        return pl.DataFrame(
            {
                name: pl.Series([_text(cell) for cell in cells], dtype=pl.String)
                for name, cells in zip(names, values, strict=True)
            }
        )

    def __sklearn_tags__(self) -> Any:
        """That strings and missing cells are welcome."""
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.categorical = True
        tags.input_tags.allow_nan = True
        tags.transformer_tags.preserves_dtype = []
        return tags


def _text(cell: object) -> str:
    if cell is None or (isinstance(cell, float) and math.isnan(cell)) or str(cell) == "<NA>":
        return ""
    return str(cell)


def _plain(series: pl.Series) -> Any:
    """Numbers as floats, all else as strings."""
    if series.dtype.is_numeric():
        return series.cast(pl.Float64).to_numpy()
    found = np.empty(len(series), object)
    found[:] = series.to_list()
    return found


def _read(frame: pl.DataFrame) -> ReadTable:
    facts = ReadingFacts(encoding="utf-8", delimiter=",", quotechar='"', header_row=0)
    lines = pl.int_range(1, frame.height + 1, eager=True)
    return ReadTable(FrameCells(frame), tuple(frame.columns), lines, facts, lambda _row: "")
