"""What a cleaning is asked for, as the process that does it is told."""

from __future__ import annotations

from typing import Any

from engine.datasets.bounds import bounds_of
from engine.errors import InvalidInput
from engine.settings import Settings
from engine.storage.blobs import BlobStore
from engine.storage.tables import DatasetRow


def task_of(row: DatasetRow, blobs: BlobStore, settings: Settings) -> dict[str, Any]:
    """The task of cleaning a dataset, but for the folder."""
    is_large = row.size_bytes > settings.upload_limit_bytes
    limit = settings.file_limit_bytes if is_large else settings.upload_limit_bytes
    caps = bounds_of(limit, row.size_bytes)
    return wanted(row) | {
        "kind": "sanitize",
        "source": str(blobs.path(row.raw_sha256)),
        "caps": caps.model_dump(),
        "memory_mb": caps.memory_mb,
        "minimum_score": settings.minimum_score,
        "minimum_rows": settings.minimum_rows,
    }


def require_column(row: DatasetRow, name: str) -> None:
    """Refuse a name that is no column of the table, where its columns are known."""
    known = [column["name"] for column in (row.report or {}).get("columns", [])]
    if known and name not in known:
        raise InvalidInput(
            f"The table has no column “{name[:80]}”.", f"Choose one of: {', '.join(known[:12])}."
        )


def wanted(row: DatasetRow) -> dict[str, Any]:
    """What a sanitizing is asked for, beside the bytes."""
    return {
        "target": row.target,
        "disabled_fixes": sorted(str(fix) for fix in row.disabled_fixes),
        "corrected_types": dict(row.corrected_types),
        "merges": dict(row.merges),
    }
