"""What a person may look at and take away: changed cells, files, two uploads side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.datasets.model import QualityReport
from engine.datasets.store import DatasetStore
from engine.storage.blobs import BlobStore

if TYPE_CHECKING:
    from engine.datasets.changes import Changes
    from engine.datasets.shift import Shift
    from engine.datasets.stored import StoredTable

_CELLS_IN_REPORT = 500


class Inspection:
    """Read-only views of cleaned datasets.

    Args:
        store: Where the datasets are.
        blobs: Where their tables are.
    """

    def __init__(self, store: DatasetStore, blobs: BlobStore) -> None:
        self._store = store
        self._blobs = blobs

    def _opened(self, dataset_id: str) -> tuple[QualityReport, StoredTable]:
        from engine.datasets.stored import StoredTable  # noqa: PLC0415 - loads polars

        report, digest = self._store.report(dataset_id)
        return report, StoredTable(self._blobs.file(digest), report)

    def changes(self, dataset_id: str) -> Changes:
        """The cells that cleaning changed."""
        from engine.datasets.changes import Changes  # noqa: PLC0415 - loads polars
        from engine.datasets.recipe import Recipe  # noqa: PLC0415 - as above

        recipe = Recipe.model_validate(self._store.recipe(dataset_id))
        return Changes(self._opened(dataset_id)[1], recipe)

    def report_html(self, dataset_id: str) -> bytes:
        """The report as one HTML file that works offline and runs nothing."""
        from engine.datasets.document import report_html  # noqa: PLC0415 - loads polars

        changed = self.changes(dataset_id).page(0, _CELLS_IN_REPORT).cells
        report, _ = self._store.report(dataset_id)
        return report_html(self._store.get(dataset_id), report, changed)

    def pandas_code(self, dataset_id: str) -> str:
        """The recipe as a program of pandas alone, which cleans new files as the upload was."""
        from engine.datasets.pandas_code import write  # noqa: PLC0415 - loads polars
        from engine.datasets.recipe import Recipe  # noqa: PLC0415 - as above

        report, _ = self._store.report(dataset_id)
        return write(Recipe.model_validate(self._store.recipe(dataset_id)), report.reading)

    def compare(self, before_id: str, after_id: str) -> tuple[Shift, ...]:
        """What changed from one upload of a table to another."""
        from engine.datasets import drift  # noqa: PLC0415 - loads polars

        before, old = self._opened(before_id)
        after, new = self._opened(after_id)
        return drift.compare(before, old.typed(), after, new.typed())
