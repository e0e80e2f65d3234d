"""The records of this room: algorithms, their revisions, and what the code check says."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

Kind = Literal["logistic", "custom", "strategy"]


class Record(BaseModel):
    """What every record here is: frozen, and nothing but its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Algorithm(Record):
    """A named piece of Python with ``execute(testData) -> dict``.

    Attributes:
        id: 32 hex digits.
        name: What a person called it; never part of a path.
        kind: ``logistic``, ``custom`` or ``strategy``.
        dataset_id: The dataset that it was built for, if any.
        draft_code: The code as last autosaved, committed or not.
        draft_spec: What the form held when the draft was saved; None for custom code.
        head_revision_id: The newest revision, None before the first commit.
        created_at: When it was made.
        updated_at: When its draft, name or head last changed.
    """

    id: str
    name: str
    kind: Kind
    dataset_id: str | None
    draft_code: str
    draft_spec: dict[str, Any] | None
    head_revision_id: str | None
    created_at: datetime
    updated_at: datetime


class Revision(Record):
    """One immutable version of an algorithm: a git commit and its row.

    Attributes:
        id: 32 hex digits.
        algorithm_id: Whose version this is.
        number: 1 for the first, then rising by one.
        commit_sha: The git commit.
        code_sha256: The hash of the code, UTF-8.
        spec: What the form held; None for custom code.
        author: Who committed.
        message: Why, in the author's words.
        created_at: When.
    """

    id: str
    algorithm_id: str
    number: int
    commit_sha: str
    code_sha256: str
    spec: dict[str, Any] | None
    author: str
    message: str
    created_at: datetime


class Commit(Record):
    """What git says of one commit.

    Attributes:
        sha: Its name.
        author: Who made it.
        message: Why.
        created_at: When.
    """

    sha: str
    author: str
    message: str
    created_at: datetime


class CheckIssue(Record):
    """One thing that the code check has to say.

    Attributes:
        line: 1-based.
        column: 1-based, in characters.
        problem: What is wrong.
        remedy: What to do instead.
        severity: An ``error`` refuses the code; a ``warning`` does not.
    """

    line: int
    column: int
    problem: str
    remedy: str
    severity: Literal["error", "warning"] = "error"


class CheckReport(Record):
    """The verdict of the code check.

    Attributes:
        safe: Whether no issue is an error. Manners, not a boundary: the sandbox is that.
        issues: Everything found, in the order of the text.
        formatted_code: The code in the house format; the code as it came if it cannot be parsed.
        checks_passed: The rules that found no error, by name.
    """

    safe: bool
    issues: tuple[CheckIssue, ...]
    formatted_code: str
    checks_passed: tuple[str, ...] = ()
