"""What a column is like, in numbers: for the report and for whoever builds on it."""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt
import polars as pl

from engine.datasets import convert
from engine.datasets.column import Column
from engine.datasets.model import ColumnFacts, ColumnType, Histogram, Role

_BINS = 12
_TOP = 12
_ID_NAME = re.compile(
    r"(.*[_\-. ])?(id|uuid|guid|key|nr|no|num|number|code|index|rowid)|.*(Id|ID|Nr|Key)|unnamed.*|"
    r"column_1",
)
_LEVELS = frozenset({ColumnType.CATEGORICAL, ColumnType.IDENTIFIER})
_WORDS = frozenset({ColumnType.TEXT, ColumnType.URL, ColumnType.EMAIL})


def describe(
    column: Column, header: str, rows: int, *, is_target: bool, is_dropped: bool, auc: float | None
) -> ColumnFacts:
    """All facts of one column."""
    schema = column.schema
    state, after = column.judged.state, column.cleaned.after
    counted = _counted(column)
    distinct = counted.height
    missing = column.pool.weigh(state == convert.MISSING)
    filled = rows - missing
    numbers = _Numbers.of(counted) if schema.is_numeric else None
    is_id = not is_target and _is_id_like(column, distinct, filled, numbers)
    is_wide = schema.type in _WORDS or (schema.type in _LEVELS and distinct > min(50, 0.5 * filled))
    is_constant = distinct <= 1
    role = _role(
        schema.type, is_target=is_target, is_id=is_id, is_empty=is_constant, is_wide=is_wide
    )
    return ColumnFacts(
        name=schema.name,
        header=header,
        type=schema.type,
        confidence=round(schema.confidence, 4),
        missing=missing,
        distinct=distinct,
        invalid=column.pool.weigh(state == convert.INVALID),
        untidy=column.pool.weigh(state == convert.UNTIDY),
        histogram=numbers.histogram() if numbers else _top(counted),
        examples=tuple(str(v)[:80] for v in after.drop_nulls().head(50).unique(
            maintain_order=True).head(5).to_list()),
        exceptions=column.examples(column.judged.is_invalid),
        minimum=numbers.minimum if numbers else None,
        maximum=numbers.maximum if numbers else None,
        mean=numbers.mean if numbers else None,
        median=numbers.median if numbers else None,
        decimal_mark=schema.decimal if schema.is_numeric else None,
        date_format=schema.date_shape or None,
        unit=schema.unit or None,
        is_numeric=holds_numbers(column.schema.is_numeric, after),
        is_id_like=is_id,
        is_constant=is_constant,
        is_dropped=is_dropped,
        is_mixed=schema.is_mixed,
        is_high_cardinality=is_wide and distinct > 50,
        role_hint=role,
        auc=auc,
    )  # fmt: skip


def holds_numbers(is_numeric_type: bool, after: pl.Series) -> bool:  # noqa: FBT001 - a fact
    """Whether every cell that is there reads as a number, so that nothing is lost as one."""
    if not is_numeric_type:
        return False
    return int(after.cast(pl.Float64, strict=False).null_count()) == int(after.null_count())


def _counted(column: Column) -> pl.DataFrame:
    """Distinct cleaned values and how often each occurs."""
    after, counts = column.cleaned.after.rename("value"), column.pool.counts
    if counts is None:
        return after.drop_nulls().value_counts(name="count")
    frame = pl.DataFrame({"value": after, "count": counts}).drop_nulls()
    if frame["value"].n_unique() == frame.height:
        return frame
    return frame.group_by("value").agg(pl.col("count").sum())


class _Numbers:
    """Weighted statistics of distinct numbers."""

    def __init__(self, values: npt.NDArray[np.float64], weights: npt.NDArray[np.float64]) -> None:
        order = np.argsort(values)
        self.values, self.weights = values[order], weights[order]
        running = np.cumsum(self.weights)
        self.minimum, self.maximum = float(self.values[0]), float(self.values[-1])
        self.mean = float(np.average(self.values, weights=self.weights))
        self._running = running
        self.median = self.quantile(0.5)

    @classmethod
    def of(cls, counted: pl.DataFrame) -> _Numbers | None:
        """From distinct values with counts; None when there is no number."""
        numbers = counted["value"].cast(pl.Float64, strict=False)
        kept = counted.with_columns(numbers.alias("value")).drop_nulls()
        if not kept.height:
            return None
        return cls(kept["value"].to_numpy(), kept["count"].cast(pl.Float64).to_numpy())

    def quantile(self, share: float) -> float:
        """The value below which ``share`` of all cells lie (midway between two when even)."""
        at = share * self._running[-1]
        low = int(np.searchsorted(self._running, at, side="left"))
        high = int(np.searchsorted(self._running, at, side="right"))
        top = len(self.values) - 1
        return float(self.values[min(low, top)] + self.values[min(high, top)]) / 2

    def histogram(self) -> Histogram:
        """Twelve bins of equal width."""
        if self.minimum == self.maximum:
            return Histogram(labels=(f"{self.minimum:g}",), counts=(int(self._running[-1]),))
        counts, edges = np.histogram(self.values, bins=_BINS, weights=self.weights)
        return Histogram(
            labels=tuple(f"{edge:.4g}" for edge in edges[:-1]),
            counts=tuple(int(count) for count in counts),
        )

    def outliers(self) -> tuple[int, float, float]:
        """How many cells lie beyond three quartile ranges, and the two fences."""
        low, high = self.quantile(0.25), self.quantile(0.75)
        reach = 3 * (high - low)
        if not reach:
            return 0, self.minimum, self.maximum
        beyond = (self.values < low - reach) | (self.values > high + reach)
        return int(self.weights[beyond].sum()), low - reach, high + reach


def outliers(column: Column) -> tuple[int, float, float]:
    """Cells of a numeric column far outside the usual, and the fences."""
    numbers = _Numbers.of(_counted(column)) if column.schema.is_numeric else None
    return numbers.outliers() if numbers else (0, 0.0, 0.0)


def _top(counted: pl.DataFrame) -> Histogram:
    head = counted.sort(["count", "value"], descending=[True, False]).head(_TOP)
    return Histogram(
        labels=tuple(value[:60] for value in head["value"].to_list()),
        counts=tuple(head["count"].to_list()),
    )


def _is_id_like(column: Column, distinct: int, filled: int, numbers: _Numbers | None) -> bool:
    """Nearly every row its own value, and of the kind that numbers cases."""
    if filled < 10 or distinct < 0.95 * filled:
        return False
    schema = column.schema
    if schema.type == ColumnType.IDENTIFIER:
        return True
    has_name = bool(_ID_NAME.fullmatch(schema.name))
    if schema.type == ColumnType.INTEGER and numbers is not None:
        is_dense = numbers.maximum - numbers.minimum < 1.5 * filled
        return has_name or (is_dense and filled > 30)
    return has_name and schema.type in {ColumnType.TEXT, ColumnType.CATEGORICAL}


def _role(kind: ColumnType, *, is_target: bool, is_id: bool, is_empty: bool, is_wide: bool) -> Role:
    if is_target:
        return "target"
    if is_empty:
        return "ignore"
    if is_id or (kind == ColumnType.IDENTIFIER and is_wide):
        return "identifier"
    if kind in {ColumnType.DATE, ColumnType.DATETIME}:
        return "time"
    return "text" if is_wide else "feature"
