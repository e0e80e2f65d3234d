"""Algorithms, their drafts and revisions, and the check of their code."""

from __future__ import annotations

from typing import Any

from engine.algorithms import check as checking
from engine.algorithms.history import History
from engine.algorithms.model import Algorithm, CheckReport, Kind, Revision
from engine.algorithms.source import MAX_BYTES
from engine.algorithms.store import AlgorithmStore, code_sha256
from engine.errors import InvalidInput, TooLarge
from engine.jobs.model import JobKind, JobState
from engine.jobs.service import JobService
from engine.settings import Settings
from engine.storage.database import Database
from engine.storage.paging import Mark

MAX_NAME_CHARACTERS = 200
MAX_MESSAGE_CHARACTERS = 2_000


class AlgorithmService:
    """What the doors may ask of this room.

    Args:
        settings: Where the repositories live.
        database: Where the rows live.
        jobs: Where a new revision of an algorithm with a contract waits to be tested; None tests
            nothing by itself.
    """

    def __init__(
        self, settings: Settings, database: Database, jobs: JobService | None = None
    ) -> None:
        self._store = AlgorithmStore(database)
        self._jobs = jobs
        self._history = History(settings.data_dir / "algorithms")

    def create(
        self,
        name: str,
        kind: Kind,
        code: str,
        spec: dict[str, Any] | None = None,
        dataset_id: str | None = None,
    ) -> Algorithm:
        """Make an algorithm with a draft and no revision yet."""
        _require_storable(code)
        return self._store.add(_checked_name(name), kind, code, spec, dataset_id)

    def get(self, algorithm_id: str) -> Algorithm:
        """The algorithm with this id, or NotFound."""
        return self._store.get(algorithm_id)

    def list(self, limit: int = 50) -> tuple[Algorithm, ...]:
        """The algorithms, last changed first."""
        return self._store.list(limit)

    def page(self, limit: int, after: Mark | None = None) -> tuple[Algorithm, ...]:
        """The algorithms, last made first, that come after a place in the list."""
        return self._store.page(limit, after)

    def save_draft(self, algorithm_id: str, code: str, spec: dict[str, Any] | None) -> Algorithm:
        """Keep what is on screen, without making a revision."""
        _require_storable(code)
        return self._store.change(algorithm_id, draft_code=code, draft_spec=spec)

    def commit(
        self, algorithm_id: str, code: str, spec: dict[str, Any] | None, message: str, author: str
    ) -> Revision:
        """Make a revision; the same code and spec as the head give the head back.

        Args:
            spec: What the form says; None for custom code, and then the draft keeps its last one.
        """
        _require_storable(code)
        self._store.get(algorithm_id)
        with self._history.locked(algorithm_id):
            self._store.get(algorithm_id)  # it may have been deleted while we waited
            head = self._store.head(algorithm_id)
            if head and head.code_sha256 == code_sha256(code) and head.spec == spec:
                return head
            why = message.strip()[:MAX_MESSAGE_CHARACTERS] or "No message"
            commit = self._history.commit(algorithm_id, code, spec, why, author)
            # Custom code has no spec; what the form last said stays, as the way back.
            last = {} if spec is None else {"draft_spec": spec}
            self._store.change(algorithm_id, draft_code=code, **last)
            revision = self._store.add_revision(algorithm_id, code, spec, commit)
        self._have_tested(algorithm_id, author)
        return revision

    def _have_tested(self, algorithm_id: str, author: str) -> None:
        """Queue the test of an algorithm's contract, if it has one and none waits already."""
        if self._jobs is None or not self._store.has_contract(algorithm_id):
            return
        latest = self._jobs.latest(JobKind.VERIFY, algorithm_id)
        if latest is None or latest.state is not JobState.QUEUED:
            self._jobs.submit(JobKind.VERIFY, algorithm_id, owner=author)

    def revisions(self, algorithm_id: str) -> tuple[Revision, ...]:
        """All revisions of an algorithm, newest first."""
        return self._store.revisions(algorithm_id)

    def revision(self, revision_id: str) -> Revision:
        """The revision with this id, or NotFound."""
        return self._store.revision(revision_id)

    def code(self, revision_id: str) -> str:
        """The code of a revision, as it was committed."""
        revision = self._store.revision(revision_id)
        return self._history.code(revision.algorithm_id, revision.commit_sha)

    def diff(self, old_revision_id: str, new_revision_id: str) -> str:
        """What changed in the code between two revisions, as a unified diff."""
        old, new = self._store.revision(old_revision_id), self._store.revision(new_revision_id)
        if old.algorithm_id != new.algorithm_id:
            raise InvalidInput(
                "The two revisions are of different algorithms.", "Choose two of the same one."
            )
        return self._history.diff(old.algorithm_id, old.commit_sha, new.commit_sha)

    def restore(self, revision_id: str, author: str) -> Revision:
        """Make the code and spec of an older revision the newest one again."""
        old = self._store.revision(revision_id)
        message = f"Restore revision {old.number}"
        return self.commit(old.algorithm_id, self.code(revision_id), old.spec, message, author)

    def rename(self, algorithm_id: str, name: str) -> Algorithm:
        """Give an algorithm another name."""
        return self._store.change(algorithm_id, name=_checked_name(name))

    def delete(self, algorithm_id: str) -> None:
        """Remove an algorithm, its revisions, its runs' rows and its repository."""
        self._store.get(algorithm_id)
        with self._history.locked(algorithm_id):
            self._store.remove(algorithm_id)
            self._history.remove(algorithm_id)

    def check(self, code: str) -> CheckReport:
        """Read the code without running it: is it safe to try, and how would it look tidy?"""
        return checking.check(code)


def _checked_name(name: str) -> str:
    plain = " ".join(name.split())
    if not plain or not plain.isprintable():
        raise InvalidInput("The name is empty or holds invisible characters.", "Type a name.")
    if len(plain) > MAX_NAME_CHARACTERS:
        raise InvalidInput(
            "The name is too long.", f"Keep it under {MAX_NAME_CHARACTERS} characters."
        )
    return plain


def _require_storable(code: str) -> None:
    if "\x00" in code or (not code.isascii() and _has_surrogates(code)):
        raise InvalidInput("The code is not text.", "Paste it as UTF-8 text, without NUL.")
    if len(code.encode()) > MAX_BYTES:
        raise TooLarge(
            "The code is too long.", f"Keep it under {MAX_BYTES >> 10} KiB; data goes in testData."
        )


def _has_surrogates(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)
