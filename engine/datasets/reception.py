"""Taking an upload in: its bytes to the disk, unchanged, and a row that names them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, NamedTuple
from uuid import uuid4

from engine.datasets.model import Dataset, DatasetState
from engine.datasets.store import DatasetStore
from engine.errors import InvalidInput, TooLarge
from engine.storage.blobs import BlobStore
from engine.storage.tables import DatasetRow

_PIECE_BYTES = 1 << 18
_MOST_TARGET_CHARS = 10_000


class Bound(NamedTuple):
    """The largest file that is taken, and the setting that says so."""

    mib: int
    setting: str


class Reception:
    """Receives uploads.

    Args:
        store: The rows.
        blobs: The bytes.
    """

    def __init__(self, store: DatasetStore, blobs: BlobStore) -> None:
        self._store = store
        self._blobs = blobs

    def receive(self, name: str, file: BinaryIO, target: str | None, bound: Bound) -> Dataset:
        """Keep a file unchanged and open a dataset in state ``received``.

        Raises:
            TooLarge: The file is over the limit, and is not kept.
            InvalidInput: The target's name cannot be one.
        """
        if target is not None and not _is_storable(target):
            raise InvalidInput(
                "No column can have the target's name.", "Name a column as it stands in the file."
            )
        pieces = _Pieces(file, bound)
        digest = self._blobs.keep(pieces)
        now = datetime.now(UTC)
        plain = "".join(char for char in Path(name).name if char.isprintable())[:200]
        return self._store.add(
            DatasetRow(
                id=uuid4().hex,
                name=plain or "table.csv",
                state=DatasetState.RECEIVED,
                raw_sha256=digest,
                size_bytes=pieces.size,
                target=target,
                disabled_fixes=[],
                created_at=now,
                updated_at=now,
            )
        )


class _Pieces:
    """A file piece by piece; more than the limit is refused as soon as it is met."""

    def __init__(self, file: BinaryIO, bound: Bound) -> None:
        self._file = file
        self._bound = bound
        self.size = 0

    def __iter__(self) -> Iterator[bytes]:
        while piece := self._file.read(_PIECE_BYTES):
            self.size += len(piece)
            if self.size > self._bound.mib << 20:
                raise TooLarge(
                    f"The file is larger than the limit, {self._bound.mib} MiB.",
                    f"Upload a part of it, or raise {self._bound.setting}.",
                )
            yield piece


def _is_storable(target: str) -> bool:
    is_text = not any(char == "\x00" or "\ud800" <= char <= "\udfff" for char in target)
    return is_text and 0 < len(target) <= _MOST_TARGET_CHARS
