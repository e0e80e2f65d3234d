"""Datasets: uploaded, read, taken away, forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from algoapi.door import Door, wait
from algoapi.generated.api.datasets import (
    datasets_cleaned,
    datasets_delete,
    datasets_get,
    datasets_list,
    datasets_recipe,
    datasets_report,
)
from algoapi.generated.models import Dataset, QualityReport, Upload

UNDER_WAY = frozenset({"received", "sanitizing"})


class Datasets(Door):
    """The calls about datasets."""

    def upload(self, table: Path | BinaryIO, name: str = "", target: str | None = None) -> Upload:
        """Upload a table; it is read and cleaned while you do something else.

        Args:
            table: A file, or something opened in binary.
            name: What the file is called, where ``table`` has no name.
            target: The column to be predicted, if known.
        """
        fields = {} if target is None else {"target": target}
        return Upload.from_dict(self._send_file("/v1/datasets", table, name, fields))

    def datasets(self) -> Iterator[Dataset]:
        """Every dataset, newest first."""
        return self._pages(datasets_list.sync_detailed)

    def dataset(self, dataset_id: str) -> Dataset:
        """One dataset as it stands: its state, its score, whether it may be trained on."""
        found: Dataset = self._ask(datasets_get.sync_detailed, dataset_id=dataset_id)
        return found

    def wait_for_dataset(
        self, dataset_id: str, *, most_s: float = 300.0, pause_s: float = 0.5
    ) -> Dataset:
        """The dataset when it has been read and cleaned, or could not be.

        Args:
            dataset_id: The dataset.
            most_s: How long to wait, in seconds.
            pause_s: How long between two looks, in seconds.

        Raises:
            TimeoutError: It is still being read or cleaned.
        """
        return wait(
            lambda: self.dataset(dataset_id), lambda it: it.state in UNDER_WAY, most_s, pause_s
        )

    def report(self, dataset_id: str) -> QualityReport:
        """The quality report: what was wrong, what was repaired, the score and the reasons."""
        found: QualityReport = self._ask(datasets_report.sync_detailed, dataset_id=dataset_id)
        return found

    def cleaned(self, dataset_id: str) -> str:
        """The cleaned table as CSV."""
        found: str = self._ask(datasets_cleaned.sync_detailed, dataset_id=dataset_id)
        return found

    def recipe(self, dataset_id: str) -> dict[str, Any]:
        """The fitted cleaning steps, which clean new rows as the upload was cleaned."""
        found: dict[str, Any] = self._ask(
            datasets_recipe.sync_detailed, dataset_id=dataset_id
        ).to_dict()
        return found

    def delete_dataset(self, dataset_id: str) -> None:
        """Forget a dataset; what was made from it stays."""
        self._send(datasets_delete.sync_detailed, dataset_id=dataset_id)
