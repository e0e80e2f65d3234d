"""The state of one part of the studio, in words: for health pages and `doctor`."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

_WORDS = {"risk": "warning", "note": "note"}


class Caution(BaseModel):
    """Something about a part that works, and yet should be known.

    Attributes:
        kind: Its short name, for programs.
        title: What it is about, in a few words.
        severity: A ``risk`` weakens a wall or a limit; a ``note`` costs speed, or touches
            others than the studio.
        problem: What is the case, and what it means here.
        remedy: What to do about it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: str
    title: str
    severity: Literal["risk", "note"]
    problem: str
    remedy: str


class PartState(BaseModel):
    """What a part says of itself.

    Attributes:
        name: The part, as a person would call it.
        state: ``ready``; ``degraded`` works with a fault; ``missing`` does not work;
            ``off`` is not wanted here.
        version: The version in use, or empty.
        detail: One sentence of fact.
        remedy: One sentence on what to do, empty when nothing is to be done.
        is_in_use: Whether it was chosen among parts that could do the same.
        figures: Numbers that change while it works, each under its name.
        facts: What the sentence says and more, each under its name.
        warnings: What should be known of it; a part with warnings works.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    state: Literal["ready", "degraded", "missing", "off"]
    version: str = ""
    detail: str = ""
    remedy: str = ""
    is_in_use: bool = False
    figures: dict[str, str] = Field(default_factory=dict)
    facts: dict[str, str] = Field(default_factory=dict)
    warnings: tuple[Caution, ...] = ()

    def lines(self) -> list[str]:
        """The state as lines of text: the part, its remedy, its warnings."""
        said = [f"{self.state:<9} {self.name:<22} {self.version:<14} {self.detail}".rstrip()]
        if self.remedy:
            said.append(f"{'':<10}{self.remedy}")
        for caution in self.warnings:
            said.append(f"{'':<10}{_WORDS[caution.severity]}: {caution.title}. {caution.problem}")
            said.append(f"{'':<12}{caution.remedy}")
        return said


State = Literal["ready", "degraded", "missing"]


class Components(BaseModel):
    """Whether the studio can take work, part by part.

    Attributes:
        state: ``missing`` when a part that is needed does not work.
        docker_available: Whether a Docker engine passed its trial.
        isolation: The sandbox that runs code, or ``none``.
        queue: ``degraded`` while work waits and nobody does any.
        pool: ``degraded`` while no warm box stands ready.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    state: State
    docker_available: bool
    isolation: Literal["docker", "bubblewrap", "none"]
    database: State
    queue: State
    pool: State
    disk: State
