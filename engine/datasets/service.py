"""Datasets: upload, sanitize, look, correct, hand over."""

from __future__ import annotations

import io
import json
import tempfile
import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from engine.datasets import isolation
from engine.datasets.effects import Effects
from engine.datasets.inspection import Inspection
from engine.datasets.merges import Answers, Merges
from engine.datasets.model import (
    CORRECTABLE,
    Caps,
    ColumnType,
    Dataset,
    DatasetState,
    Preview,
    QualityReport,
    Sample,
)
from engine.datasets.readiness import Readiness
from engine.datasets.reception import Bound, Reception
from engine.datasets.risk import Purpose
from engine.datasets.samples import SAMPLES, sample_bytes
from engine.datasets.store import DatasetStore
from engine.datasets.training import Training
from engine.datasets.wishes import require_column, task_of, wanted
from engine.errors import InvalidInput, StudioError
from engine.settings import Settings
from engine.storage.blobs import BlobStore
from engine.storage.database import Database
from engine.storage.paging import Mark

if TYPE_CHECKING:
    import pandas as pd

    from engine.datasets.stored import StoredTable

Progress = Callable[[float, str], None]
_PROFILE_WALL_S = {False: 120.0, True: 900.0}


class DatasetService:
    """Everything that a door may ask about datasets.

    Args:
        settings: Limits and thresholds.
        database: Where the rows are.
        blobs: Where the bytes are.
    """

    def __init__(self, settings: Settings, database: Database, blobs: BlobStore) -> None:
        self._settings = settings
        self._blobs = blobs
        self._store = DatasetStore(database)
        self.readiness = Readiness(self._store)
        self.merges = Merges(self._store)
        self.inspection = Inspection(self._store, blobs)
        self.training = Training(self._store, blobs)
        self.effects = Effects(self._store, blobs, Caps().memory_mb)
        self._caps = Caps(bytes=settings.upload_limit_bytes)
        self._reception = Reception(self._store, blobs)
        self._uploads = Bound(settings.upload_limit_mb, "STUDIO_UPLOAD_LIMIT_MB")
        self._files = Bound(settings.file_limit_mb, "STUDIO_FILE_LIMIT_MB")

    def upload(self, name: str, data: bytes, target: str | None = None) -> Dataset:
        """As :meth:`upload_stream`, of bytes at hand."""
        return self.upload_stream(name, io.BytesIO(data), target)

    def upload_stream(self, name: str, stream: BinaryIO, target: str | None = None) -> Dataset:
        """Keep what is read unchanged and open a dataset in state ``received``.

        Whatever cannot be read is kept too: reading it ends in ``failed``, with the reason.

        Raises:
            TooLarge: It is over the upload limit, and is not kept.
            InvalidInput: The target's name cannot be one.
        """
        return self._reception.receive(name, stream, target, self._uploads)

    def upload_file(self, name: str, file: Path, target: str | None = None) -> Dataset:
        """As :meth:`upload_stream`, of a file of this machine, with the limit for files."""
        with file.open("rb") as stream:
            return self._reception.receive(name, stream, target, self._files)

    def samples(self) -> tuple[Sample, ...]:
        """The tables that ship with the studio."""
        return SAMPLES

    def upload_sample(self, key: str) -> Dataset:
        """Open a dataset from a sample."""
        sample, data = sample_bytes(key)
        return self.upload(sample.file, data, sample.target)

    def sanitize(
        self,
        dataset_id: str,
        progress: Progress | None = None,
        cancel: threading.Event | None = None,
    ) -> Dataset:
        """Read, judge and clean; ends ``ready``, or ``failed`` with problem and remedy.

        Once ``cancel`` is set it ends as it began: ``received``, and nothing is stored.
        """
        with self._store.edit(dataset_id) as row:
            row.state = DatasetState.SANITIZING
            row.problem = row.remedy = None
            task = task_of(row, self._blobs, self._settings)
        try:
            with tempfile.TemporaryDirectory(prefix="studio-dataset-") as folder:
                wall_s = float(task["caps"]["wall_s"])
                isolation.perform(task | {"folder": folder}, wall_s, progress, cancel)
                digest = self._blobs.put_file(Path(folder) / "table")
                report = json.loads((Path(folder) / "report").read_bytes())
                recipe = json.loads((Path(folder) / "recipe").read_bytes())
        except isolation.Cancelled:
            with self._store.edit(dataset_id) as row:
                row.state = DatasetState.RECEIVED
            return self.get(dataset_id)
        except StudioError as refusal:
            with self._store.edit(dataset_id) as row:
                row.state = DatasetState.FAILED
                row.problem, row.remedy = refusal.problem, refusal.remedy
                row.report = row.recipe = row.clean_sha256 = None
            return self.get(dataset_id)
        with self._store.edit(dataset_id) as row:
            if row.clean_sha256 != digest:
                row.profile_sha256 = None
            row.clean_sha256, row.report, row.recipe = digest, report, recipe
            # A switch turned while this was running asks for another round.
            is_current = wanted(row) == {key: task[key] for key in wanted(row)}
            row.state = DatasetState.READY if is_current else DatasetState.RECEIVED
        return self.get(dataset_id)

    def get(self, dataset_id: str) -> Dataset:
        """One dataset."""
        return self._store.get(dataset_id)

    def list(self, limit: int = 50) -> tuple[Dataset, ...]:
        """The newest datasets first."""
        return self._store.newest(limit)

    def page(self, limit: int, after: Mark | None = None) -> tuple[Dataset, ...]:
        """The newest datasets that come after a place in the list."""
        return self._store.newest(limit, after)

    def report(self, dataset_id: str) -> QualityReport:
        """The quality report; a conflict when there is none yet."""
        return self._store.report(dataset_id)[0]

    def preview(self, dataset_id: str, start: int = 0, rows: int = 100) -> Preview:
        """A page of the table before and after, with changed cells marked."""
        return self._stored(dataset_id).preview(start, min(rows, 1_000))

    def table(self, dataset_id: str) -> pd.DataFrame:
        """The cleaned table: numbers as float64 or Int64, the rest as text, missing as None."""
        return self._stored(dataset_id).pandas()

    def export(self, dataset_id: str, *, formula_safe: bool = False) -> bytes:
        """The cleaned table as UTF-8 CSV; ``formula_safe`` so that a spreadsheet runs nothing."""
        return b"".join(self.export_parts(dataset_id, formula_safe=formula_safe))

    def export_parts(self, dataset_id: str, *, formula_safe: bool = False) -> Iterator[bytes]:
        """As :meth:`export`, some rows at a time; a dataset that has none is refused at once."""
        from engine.datasets.export import cleaned_csv, without_formulas  # noqa: PLC0415 - polars

        parts = enumerate(self._stored(dataset_id).parts())
        return (
            cleaned_csv(without_formulas(part) if formula_safe else part, is_continued=number > 0)
            for number, part in parts
        )

    def export_csv(self, dataset_id: str) -> bytes:
        """The cleaned table as UTF-8 CSV (RFC 4180)."""
        return self.export(dataset_id)

    def recipe_json(self, dataset_id: str) -> str:
        """The recipe as JSON text; it cleans new rows as the upload was cleaned."""
        return json.dumps(self._store.recipe(dataset_id), ensure_ascii=False, indent=2)

    def patch_log(self, dataset_id: str) -> bytes:
        """Every changed cell (row, column, rule, old, new, parameters) as Parquet."""
        from engine.datasets import patches  # noqa: PLC0415 - loads polars
        from engine.datasets.recipe import Recipe  # noqa: PLC0415 - as above

        recipe = Recipe.model_validate(self._store.recipe(dataset_id))
        return patches.as_parquet(patches.patch_log(recipe, *self._stored(dataset_id).as_read()))

    def _stored(self, dataset_id: str) -> StoredTable:
        from engine.datasets.stored import StoredTable  # noqa: PLC0415 - loads polars

        report, digest = self._store.report(dataset_id)
        return StoredTable(self._blobs.file(digest), report)

    def set_disabled_fixes(self, dataset_id: str, fix_ids: Sequence[str]) -> Dataset:
        """Switch fixes off; the state goes back to ``received`` until sanitized again."""
        with self._store.edit(dataset_id) as row:
            row.disabled_fixes = sorted(set(fix_ids))
            row.state = DatasetState.RECEIVED
        return self.get(dataset_id)

    def try_fixes(self, dataset_id: str, fix_ids: Sequence[str]) -> QualityReport:
        """The report as it would be with these fixes off; nothing is stored."""
        return self._tried(dataset_id, {"disabled_fixes": sorted(set(fix_ids))})

    def try_merges(self, dataset_id: str, answers: Answers) -> QualityReport:
        """The report as it would be with these answers to merges; nothing is stored."""
        return self._tried(dataset_id, {"merges": self.merges.answered(dataset_id, answers)})

    def _tried(self, dataset_id: str, choices: dict[str, Any]) -> QualityReport:
        row = self._store.row(dataset_id)
        task = task_of(row, self._blobs, self._settings) | {"kind": "trial"} | choices
        with tempfile.TemporaryDirectory(prefix="studio-trial-") as folder:
            isolation.perform(task | {"folder": folder}, float(task["caps"]["wall_s"]), None)
            return QualityReport.model_validate_json((Path(folder) / "report").read_bytes())

    def set_target(self, dataset_id: str, target: str | None) -> Dataset:
        """Name the target; the state goes back to ``received`` until sanitized again."""
        with self._store.edit(dataset_id) as row:
            if target is not None:
                require_column(row, target)
            row.target = target
            row.state = DatasetState.RECEIVED
        return self.get(dataset_id)

    def correct_type(self, dataset_id: str, column: str, type_: ColumnType | None) -> Dataset:
        """Name the type of a column, or take that back with None.

        It is kept in the recipe; the state goes back to ``received`` until sanitized again.

        Raises:
            InvalidInput: The table has no such column, or the type cannot be asked for.
        """
        if type_ is not None and type_ not in CORRECTABLE:
            raise InvalidInput(
                f"A column cannot be made “{str(type_)[:40]}”.",
                f"Choose one of: {', '.join(sorted(CORRECTABLE))}.",
            )
        with self._store.edit(dataset_id) as row:
            require_column(row, column)
            others = {name: kind for name, kind in row.corrected_types.items() if name != column}
            row.corrected_types = others if type_ is None else others | {column: str(type_)}
            row.state = DatasetState.RECEIVED
        return self.get(dataset_id)

    def delete(self, dataset_id: str) -> None:
        """Forget a dataset; its bytes stay, since others may share them."""
        self._store.delete(dataset_id)

    def require_usable(
        self,
        dataset_id: str,
        purpose: Purpose = Purpose.CLASSES,
        features: Collection[str] | None = None,
    ) -> None:
        """Refuse, with all reasons, a dataset that must not be trained on for a purpose.

        Args:
            dataset_id: Which.
            purpose: What is to be learned.
            features: From which columns; None for all that are fit.
        """
        self.readiness.require(dataset_id, purpose, features)

    def make_profile(self, dataset_id: str, *, is_full: bool = False) -> Dataset:
        """Make the deep report in its own process; a 10,000-row sample unless ``is_full``."""
        report, digest = self._store.report(dataset_id)
        task = {
            "kind": "profile",
            "source": str(self._blobs.path(digest)),
            "report": report.model_dump_json(),
            "title": self.get(dataset_id).name,
            "is_full": is_full,
            "memory_mb": 2 * self._caps.memory_mb,
        }
        with tempfile.TemporaryDirectory(prefix="studio-profile-") as folder:
            isolation.perform(task | {"folder": folder}, _PROFILE_WALL_S[is_full], None)
            html = (Path(folder) / "html").read_bytes()
        with self._store.edit(dataset_id) as row:
            row.profile_sha256 = self._blobs.put(html)
        return self.get(dataset_id)

    def profile_html(self, dataset_id: str) -> bytes | None:
        """The deep report, if it was made; serve it with a CSP sandbox only."""
        digest = self._store.profile(dataset_id)
        return None if digest is None else self._blobs.get(digest)
