"""The measured effects of a dataset's fixes: made in a limited process, kept per recipe."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Callable
from pathlib import Path

from engine.datasets import isolation
from engine.datasets.risk import Effect, open_stops
from engine.datasets.store import DatasetStore
from engine.errors import Conflict
from engine.storage.blobs import BlobStore
from engine.storage.tables import DatasetRow

BUDGET_S = 120.0
_GRACE_S = 60.0
_KEPT = 8
Progress = Callable[[float, str], None]


class Effects:
    """Measures, and remembers.

    Args:
        store: Where the datasets are.
        blobs: Where their tables are.
        memory_mb: What the measuring process may take.
    """

    def __init__(self, store: DatasetStore, blobs: BlobStore, memory_mb: int) -> None:
        self._store = store
        self._blobs = blobs
        self._memory_mb = memory_mb

    def known(self, dataset_id: str) -> tuple[Effect, ...] | None:
        """What was measured for the recipe in force; None when it was not."""
        row = self._store.row(dataset_id)
        if not row.effects:
            return None
        found = row.effects.get(_key(row, self._left_out(dataset_id)))
        return None if found is None else tuple(map(Effect.model_validate, found))

    def measure(self, dataset_id: str, progress: Progress | None = None) -> tuple[Effect, ...]:
        """Measure every fix of the recipe in force, unless that was done before.

        Raises:
            Conflict: There is no report or target yet, or too little to measure by.
        """
        if (known := self.known(dataset_id)) is not None:
            return known
        report, digest = self._store.report(dataset_id)
        row = self._store.row(dataset_id)
        if report.target is None:
            raise Conflict(
                "What a repair does for a model cannot be measured without a target.",
                "Choose what is to be predicted.",
            )
        left_out = self._left_out(dataset_id)
        task = {
            "kind": "effect",
            "left_out": left_out,
            "source": str(self._blobs.path(digest)),
            "report": report.model_dump_json(),
            "recipe": row.recipe,
            "budget_s": BUDGET_S,
            "memory_mb": self._memory_mb,
        }
        with tempfile.TemporaryDirectory(prefix="studio-effect-") as folder:
            isolation.perform(task | {"folder": folder}, BUDGET_S + _GRACE_S, progress)
            found = json.loads((Path(folder) / "effects").read_bytes())
        key = _key(row, left_out)
        with self._store.edit(dataset_id) as kept:
            others = {k: v for k, v in (kept.effects or {}).items() if k != key}
            newest = list(others.items())[-(_KEPT - 1) :]
            kept.effects = dict(newest) | {key: found}
        return tuple(map(Effect.model_validate, found))

    def _left_out(self, dataset_id: str) -> list[str]:
        """Columns that give the answer away: beside them no repair could show what it does."""
        report, _ = self._store.report(dataset_id)
        stops = open_stops(report.gates, self._store.get(dataset_id).accepted_risks)
        return sorted({stop.column for stop in stops if stop.can_override and stop.column})


def _key(row: DatasetRow, left_out: list[str]) -> str:
    """The same for the same recipe on the same table for the same target."""
    wanted = json.dumps([row.clean_sha256, row.target, row.recipe, left_out], sort_keys=True)
    return hashlib.sha256(wanted.encode("utf-8", "replace")).hexdigest()
