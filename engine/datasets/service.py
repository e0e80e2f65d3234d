"""Datasets: upload, sanitize, look, correct, hand over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from engine.datasets.model import Dataset, Preview, QualityReport, Sample
from engine.settings import Settings
from engine.storage.blobs import BlobStore
from engine.storage.database import Database

if TYPE_CHECKING:
    import pandas as pd

Progress = Callable[[float, str], None]


class DatasetService:
    """Everything that a door may ask about datasets.

    Args:
        settings: Limits and thresholds.
        database: Where the rows are.
        blobs: Where the bytes are.
    """

    def __init__(self, settings: Settings, database: Database, blobs: BlobStore) -> None:
        self._settings = settings
        self._database = database
        self._blobs = blobs

    def upload(self, name: str, data: bytes, target: str | None = None) -> Dataset:
        """Keep ``data`` unchanged and open a dataset in state ``received``."""
        raise NotImplementedError

    def samples(self) -> tuple[Sample, ...]:
        """The tables that ship with the studio."""
        raise NotImplementedError

    def upload_sample(self, key: str) -> Dataset:
        """Open a dataset from a sample."""
        raise NotImplementedError

    def sanitize(self, dataset_id: str, progress: Progress | None = None) -> Dataset:
        """Read, judge and clean; ends ``ready``, or ``failed`` with problem and remedy."""
        raise NotImplementedError

    def get(self, dataset_id: str) -> Dataset:
        """One dataset."""
        raise NotImplementedError

    def list(self, limit: int = 50) -> tuple[Dataset, ...]:
        """The newest datasets first."""
        raise NotImplementedError

    def report(self, dataset_id: str) -> QualityReport:
        """The quality report; a conflict when there is none yet."""
        raise NotImplementedError

    def preview(self, dataset_id: str, start: int = 0, rows: int = 100) -> Preview:
        """A page of the table before and after, with changed cells marked."""
        raise NotImplementedError

    def table(self, dataset_id: str) -> pd.DataFrame:
        """The cleaned table: numbers as float64 or Int64, the rest as text, missing as None."""
        raise NotImplementedError

    def set_disabled_fixes(self, dataset_id: str, fix_ids: Sequence[str]) -> Dataset:
        """Switch fixes off; the state goes back to ``received`` until sanitized again."""
        raise NotImplementedError

    def set_target(self, dataset_id: str, target: str | None) -> Dataset:
        """Name the target; the state goes back to ``received`` until sanitized again."""
        raise NotImplementedError

    def export_csv(self, dataset_id: str) -> bytes:
        """The cleaned table as UTF-8 CSV (RFC 4180)."""
        raise NotImplementedError

    def delete(self, dataset_id: str) -> None:
        """Forget a dataset."""
        raise NotImplementedError

    def require_usable(self, dataset_id: str) -> None:
        """Refuse, with all reasons, a dataset that must not be trained on."""
        raise NotImplementedError

    def make_profile(self, dataset_id: str, *, is_full: bool = False) -> Dataset:
        """Make the deep report in its own process; a 10,000-row sample unless ``is_full``."""
        raise NotImplementedError

    def profile_html(self, dataset_id: str) -> bytes | None:
        """The deep report, if it was made; serve it with a CSP sandbox only."""
        raise NotImplementedError
