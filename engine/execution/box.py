"""What every sandbox promises: boxes that are ready once and used once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from engine.execution.channel import Channel
from engine.execution.model import Limits
from engine.parts import PartState


@dataclass(frozen=True)
class Counts:
    """What the kernel counted for a box, seen from the host.

    Attributes:
        memory_kills: Processes ended for want of memory.
        process_denials: Processes or threads refused for being one too many.
    """

    memory_kills: int = 0
    process_denials: int = 0


class Box(Protocol):
    """One box: the libraries are loaded, no job has been seen."""

    backend: str
    image_digest: str
    has_cgroup: bool
    counts_processes: bool
    channel: Channel
    versions: dict[str, str]

    def kill(self) -> None:
        """End every process of the box now; may be called twice."""

    def counts(self) -> Counts:
        """What the kernel counted; zeros when the box itself reports it."""

    def discard(self) -> None:
        """Give back all that the box held on the host; may be called twice."""


class Backend(Protocol):
    """A way to make boxes."""

    name: str

    def probe(self) -> PartState:
        """Start one box and see that it is one; never assumed from a version."""

    def open(self, limits: Limits) -> Box:
        """Start a box and wait until it is ready.

        Raises:
            Unavailable: With the remedy.
        """

    def reap(self) -> int:
        """Remove what dead engines left; returns how many boxes that were."""

    def close(self) -> None:
        """Give back what the backend itself holds."""
