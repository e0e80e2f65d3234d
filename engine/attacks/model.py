"""The records of this room: what attacks, what should come of it, what came of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, computed_field

from engine.execution.model import Status


class Record(BaseModel):
    """What every record here is: frozen, and nothing but its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Program(Record):
    """A program of the hostile corpus.

    Attributes:
        name: The file's name without its ending.
        route: By which way it tries to leave, from its first line.
        code: The text.
    """

    name: str
    route: str
    code: str


class Group(Record):
    """Hostile programs that try the same thing.

    Attributes:
        name: In a word.
        tries: What they try.
        prefixes: How their names begin.
    """

    name: str
    tries: str
    prefixes: tuple[str, ...]


class Expectation(Record):
    """What has to come of a boundary program.

    Attributes:
        tries: What it tries.
        expect: The endings that are right.
        refused: How many acts it has to report; each must have been refused.
        error: The type of the error that has to end it.
        result: The result that it has to return.
        wall_s: The time it is given.
        ends_within_s: The time after which it is too late.
        times: How often it is run, each time in a fresh box.
        payload: What it is told besides the canary.
    """

    tries: str
    expect: tuple[Status, ...]
    refused: int = 0
    error: str | None = None
    result: dict[str, Any] | None = None
    wall_s: float = 20.0
    ends_within_s: float | None = None
    times: int = 1
    payload: dict[str, Any] = Field(default_factory=dict)


class BoundaryProgram(Record):
    """A program that attacks one promise of the sandbox, and what has to come of it."""

    name: str
    code: str
    expectation: Expectation


class Finding(Record):
    """What came of one attack.

    Attributes:
        name: The program.
        is_held: Whether the sandbox held.
        stopped_by: What ended it or came of it, in words.
        leak: What went wrong, when it did not hold.
    """

    name: str
    is_held: bool
    stopped_by: str
    leak: str = ""


class GroupReport(Record):
    """What came of one group of hostile programs.

    Attributes:
        stopped_by: How many ended by what.
        leaked: Those that the sandbox did not hold.
    """

    name: str
    tries: str
    programs: int
    held: int
    stopped_by: dict[str, int]
    leaked: tuple[Finding, ...]


class BoundaryReport(Record):
    """What came of one boundary program."""

    name: str
    tries: str
    expected: str
    observed: str
    is_held: bool
    leak: str = ""


class Control(Record):
    """An attack that succeeds by construction: a judge that does not see it is blind.

    Attributes:
        name: What was let through on purpose.
        is_seen: Whether it was reported.
    """

    name: str
    is_seen: bool


class SandboxReport(Record):
    """What came of all attacks on one sandbox.

    Attributes:
        state: ``ready``, or why it was not attacked.
    """

    name: str
    state: str
    version: str = ""
    detail: str = ""
    remedy: str = ""
    seconds: float = 0.0
    controls: tuple[Control, ...] = ()
    groups: tuple[GroupReport, ...] = ()
    boundary: tuple[BoundaryReport, ...] = ()

    @computed_field  # type: ignore[prop-decorator]  # pydantic's documented way
    @property
    def programs(self) -> int:
        """How many programs attacked it."""
        return sum(group.programs for group in self.groups) + len(self.boundary)

    @computed_field  # type: ignore[prop-decorator]  # as above
    @property
    def is_held(self) -> bool:
        """Whether it withstood every attack, by a judge that is known to see."""
        return bool(
            self.state == "ready"
            and self.programs
            and self.controls
            and all(control.is_seen for control in self.controls)
            and all(group.held == group.programs for group in self.groups)
            and all(each.is_held for each in self.boundary)
        )


class AttackReport(Record):
    """What came of all attacks on every sandbox that was asked for."""

    sandboxes: tuple[SandboxReport, ...]

    @computed_field  # type: ignore[prop-decorator]  # as above
    @property
    def is_held(self) -> bool:
        """Whether every sandbox withstood every attack."""
        return bool(self.sandboxes) and all(each.is_held for each in self.sandboxes)


Listener = Callable[[str, int, int], None]
"""Hears which sandbox is attacked, how many programs are through, and of how many."""
