"""Bytes by their SHA-256: written once, never changed."""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from engine.errors import NotFound

_PIECE = 1 << 22
_UNFINISHED_AFTER_S = 86_400.0


class BlobStore:
    """A folder of content-addressed files.

    Args:
        folder: Created when missing.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def put(self, data: bytes) -> str:
        """Keep ``data`` and return its SHA-256 in hex; the same bytes are kept once."""
        digest = hashlib.sha256(data).hexdigest()
        if not self.path(digest).exists():
            self.keep([data])
        return digest

    def keep(self, pieces: Iterable[bytes]) -> str:
        """As :meth:`put`, of bytes that come in pieces and are never held together.

        What ``pieces`` raises is passed on, and nothing is kept.
        """
        hashed = hashlib.sha256()
        descriptor, temporary = tempfile.mkstemp(dir=self.folder)
        try:
            with os.fdopen(descriptor, "wb") as file:
                for piece in pieces:
                    hashed.update(piece)
                    file.write(piece)
                file.flush()
                os.fsync(file.fileno())
            target = self.path(hashed.hexdigest())
            target.parent.mkdir(parents=True, exist_ok=True)
            # A rename is atomic, so a reader never sees half a blob.
            Path(temporary).replace(target)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
        return hashed.hexdigest()

    def put_file(self, file: Path) -> str:
        """Keep the bytes of a file, as :meth:`keep` does."""
        with file.open("rb") as given:
            return self.keep(iter(lambda: given.read(_PIECE), b""))

    def forget_unfinished(self, older_than_s: float = _UNFINISHED_AFTER_S) -> int:
        """Remove what a crash left of blobs that were being written; returns how many."""
        before = time.time() - older_than_s
        found = [*self.folder.glob("tmp*"), *self.folder.glob("??/tmp*")]
        left = [path for path in found if path.is_file() and path.stat().st_mtime < before]
        for path in left:
            path.unlink(missing_ok=True)
        return len(left)

    def get(self, digest: str) -> bytes:
        """The bytes of ``digest``.

        Raises:
            NotFound: Nothing with this hash is kept here.
        """
        return self.file(digest).read_bytes()

    def file(self, digest: str) -> Path:
        """The file with the bytes of ``digest``, which is never changed.

        Raises:
            NotFound: Nothing with this hash is kept here.
        """
        path = self.path(digest)
        if not path.is_file():
            raise NotFound(
                "The stored bytes of this item are gone.",
                "Restore the data folder from a backup, or upload the file again.",
            )
        return path

    def path(self, digest: str) -> Path:
        """Where the bytes of ``digest`` are, or would be."""
        if len(digest) != 64 or not set(digest) <= set("0123456789abcdef"):
            raise NotFound("This is not a content hash.", "Use the hash that the studio gave.")
        return self.folder / digest[:2] / digest
