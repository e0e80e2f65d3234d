"""The files of batches, by the job: what came and what was answered, for some days."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from engine.errors import NotFound


class BatchFiles:
    """A folder with two files for each batch.

    They are not kept by their hash: what is shared with an upload could not be removed.

    Args:
        folder: Created with the first file.
        lasts: How long a file is kept after it was written.
    """

    def __init__(self, folder: Path, lasts: timedelta) -> None:
        self._folder = folder
        self._lasts = lasts

    def put_rows(self, job_id: str, content: bytes) -> None:
        """Keep the file that came."""
        self._write(self._rows(job_id), content)

    def rows(self, job_id: str) -> bytes:
        """The file that came; NotFound when its time is over."""
        return self._read(self._rows(job_id))

    def put_answers(self, job_id: str, content: bytes) -> None:
        """Keep the answered file."""
        self._write(self._answers(job_id), content)

    def answers(self, job_id: str) -> tuple[bytes, datetime]:
        """The answered file and when it is removed, in UTC; NotFound when it was."""
        path = self._answers(job_id)
        content = self._read(path)
        return content, datetime.fromtimestamp(path.stat().st_mtime, UTC) + self._lasts

    def forget(self) -> int:
        """Remove the files whose time is over, unfinished ones too; says how many."""
        before = time.time() - self._lasts.total_seconds()
        removed = 0
        for path in self._folder.glob("*"):
            # Another process may clean up as well.
            with suppress(FileNotFoundError):
                if path.stat().st_mtime < before:
                    path.unlink()
                    removed += 1
        return removed

    def _rows(self, job_id: str) -> Path:
        return self._folder / f"{job_id}.rows.csv"

    def _answers(self, job_id: str) -> Path:
        return self._folder / f"{job_id}.answers.csv"

    def _write(self, path: Path, content: bytes) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_name(f"{path.name}.{uuid4().hex}")
        with unfinished.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)

    def _read(self, path: Path) -> bytes:
        try:
            return path.read_bytes()
        except FileNotFoundError:
            raise NotFound(
                f"The files of this batch are gone: they are kept for {self._lasts.days} days.",
                "Send the rows again.",
            ) from None
