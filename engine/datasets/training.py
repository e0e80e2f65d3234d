"""Rows to learn from, as they were read: what cleans them is learned from a part of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.datasets.model import ColumnFacts, QualityReport
from engine.datasets.store import DatasetStore
from engine.storage.blobs import BlobStore

if TYPE_CHECKING:
    import polars as pl

    from engine.datasets.recipe import Recipe

Cells = list[str | float | None]


@dataclass(frozen=True, eq=False)
class TrainingTable:
    """The rows of a dataset that its cleaning keeps.

    Attributes:
        report: Of the dataset, with the facts of every column.
        read: The cells as read, texts.
        cleaned: The same rows cleaned by the recipe of the whole upload, texts; null is missing.
        disabled_fixes: Ids of fixes that a person switched off.
        corrected_types: Types that a person named, by column.
        merges: Categories that a person had merged, by column.
    """

    report: QualityReport
    read: pl.DataFrame
    cleaned: pl.DataFrame
    disabled_fixes: tuple[str, ...]
    corrected_types: dict[str, str]
    merges: dict[str, dict[str, str]]

    def facts(self, name: str) -> ColumnFacts | None:
        """What is known of a column of the cleaned table; None when it has no such column."""
        known = (each for each in self.report.columns if not each.is_dropped)
        return next((each for each in known if each.name == name), None)

    def fit(self, columns: Sequence[str], positions: Sequence[int]) -> Recipe:
        """Learn how to clean some columns from some of the rows alone."""
        from engine.datasets.transformer import Sanitizer  # noqa: PLC0415 - a second at start-up

        rows = self.read.select(columns)[list(positions)].to_pandas()
        fitted = Sanitizer(self.disabled_fixes, self.corrected_types, self.merges).fit(rows)
        return fitted.recipe_

    def clean(self, recipe: Recipe, positions: Sequence[int]) -> dict[str, Cells]:
        """Rows cleaned by a recipe: floats where a column holds numbers, else texts."""
        from engine.datasets.recipe import apply  # noqa: PLC0415 - loads polars
        from engine.datasets.stored import typed  # noqa: PLC0415 - as above

        frame = apply(recipe, self.read[list(positions)])
        found: dict[str, Cells] = {}
        for schema in recipe.columns:
            series = typed(frame[schema.name], schema.type)
            is_number = series.dtype.is_numeric()
            found[schema.name] = [
                float(cell) if is_number and cell is not None else cell for cell in series.to_list()
            ]
        return found


class Training:
    """Hands rows over to whoever fits a model to them.

    Args:
        store: Where the datasets are.
        blobs: Where their tables are.
    """

    def __init__(self, store: DatasetStore, blobs: BlobStore) -> None:
        self._store = store
        self._blobs = blobs

    def table(self, dataset_id: str) -> TrainingTable:
        """The rows of a dataset; whether they may be learned from is asked elsewhere."""
        from engine.datasets.stored import StoredTable  # noqa: PLC0415 - loads polars

        report, digest = self._store.report(dataset_id)
        row = self._store.row(dataset_id)
        stored = StoredTable(self._blobs.file(digest), report)
        return TrainingTable(
            report=report,
            read=stored.kept_as_read(),
            cleaned=stored.cleaned(),
            disabled_fixes=tuple(str(fix) for fix in row.disabled_fixes),
            corrected_types=dict(row.corrected_types),
            merges=dict(row.merges),
        )
