"""Algorithms, their drafts and revisions, and the check of their code."""

from __future__ import annotations

from typing import Any

from engine.algorithms.model import Algorithm, CheckReport, Kind, Revision
from engine.settings import Settings
from engine.storage.database import Database


class AlgorithmService:
    """What the doors may ask of this room.

    Args:
        settings: Where the repositories live.
        database: Where the rows live.
    """

    def __init__(self, settings: Settings, database: Database) -> None:
        self._settings = settings
        self._database = database

    def create(
        self,
        name: str,
        kind: Kind,
        code: str,
        spec: dict[str, Any] | None = None,
        dataset_id: str | None = None,
    ) -> Algorithm:
        """Make an algorithm with a draft and no revision yet."""
        raise NotImplementedError

    def get(self, algorithm_id: str) -> Algorithm:
        """The algorithm with this id, or NotFound."""
        raise NotImplementedError

    def list(self, limit: int = 50) -> tuple[Algorithm, ...]:
        """The algorithms, last changed first."""
        raise NotImplementedError

    def save_draft(self, algorithm_id: str, code: str, spec: dict[str, Any] | None) -> Algorithm:
        """Keep what is on screen, without making a revision."""
        raise NotImplementedError

    def commit(
        self, algorithm_id: str, code: str, spec: dict[str, Any] | None, message: str, author: str
    ) -> Revision:
        """Make a revision; the same code and spec as the head give the head back."""
        raise NotImplementedError

    def revisions(self, algorithm_id: str) -> tuple[Revision, ...]:
        """All revisions of an algorithm, newest first."""
        raise NotImplementedError

    def revision(self, revision_id: str) -> Revision:
        """The revision with this id, or NotFound."""
        raise NotImplementedError

    def code(self, revision_id: str) -> str:
        """The code of a revision, as it was committed."""
        raise NotImplementedError

    def diff(self, old_revision_id: str, new_revision_id: str) -> str:
        """What changed in the code between two revisions, as a unified diff."""
        raise NotImplementedError

    def restore(self, revision_id: str, author: str) -> Revision:
        """Make the code and spec of an older revision the newest one again."""
        raise NotImplementedError

    def rename(self, algorithm_id: str, name: str) -> Algorithm:
        """Give an algorithm another name."""
        raise NotImplementedError

    def delete(self, algorithm_id: str) -> None:
        """Remove an algorithm, its revisions, its runs' rows and its repository."""
        raise NotImplementedError

    def check(self, code: str) -> CheckReport:
        """Read the code without running it: is it safe to try, and how would it look tidy?"""
        raise NotImplementedError
