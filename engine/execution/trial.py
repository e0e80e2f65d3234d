"""See that a sandbox really is one, by running a small attack on it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from engine.errors import Unavailable
from engine.execution.box import Backend
from engine.execution.conversation import Conversation
from engine.execution.model import Job, Limits, Status
from engine.parts import Caution, PartState

CODE = """
import os, socket

def refused(act):
    try:
        act()
    except OSError:
        return True
    return False

def execute(testData):
    return {
        "network": refused(lambda: socket.socket()),
        "processes": refused(os.fork),
        "writing": refused(lambda: open("/opt/probe", "w")),
        "supervisor": refused(lambda: os.listdir("/proc/1/fd")),
        "is_alone": sum(name.isdigit() for name in os.listdir("/proc")) == 2,
    }
"""


@dataclass(frozen=True)
class About:
    """What a sandbox says of itself once it works.

    Attributes:
        version: Its version.
        detail: How it works here, as one line.
        facts: The same and more, each under its name.
        warnings: What should be known of it.
    """

    version: str = ""
    detail: str = ""
    facts: dict[str, str] = field(default_factory=dict)
    warnings: tuple[Caution, ...] = ()


def trial(backend: Backend, describe: Callable[[], About]) -> PartState:
    """Open one box, run the trial in it and report."""
    began = time.monotonic()
    try:
        box = backend.open(Limits())
    except Unavailable as error:
        return PartState(
            name=backend.name, state="missing", detail=error.problem, remedy=error.remedy
        )
    try:
        job = Job(run_id="trial", code=CODE, payload={}, limits=Limits(wall_s=10))
        outcome = Conversation(box, job, None, 0.0, is_warm=False).hold()
    finally:
        box.discard()
    took = f"{time.monotonic() - began:.1f} s from a cold start"
    about = describe()
    held = outcome.result or {}
    broken = [name for name, is_held in held.items() if not is_held]
    if outcome.status is not Status.OK or broken:
        return PartState(
            name=backend.name,
            state="missing",
            version=about.version,
            detail=f"The trial run failed: {', '.join(broken) or outcome.problem}.",
            remedy="Do not run foreign code here; report this with the output of doctor.",
            warnings=about.warnings,
        )
    return PartState(
        name=backend.name,
        state="ready",
        version=about.version,
        detail=f"{about.detail}; a trial run took {took}.",
        facts={**about.facts, "Trial run": took},
        warnings=about.warnings,
    )
