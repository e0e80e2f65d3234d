"""Keep a young template at hand: it is replaced after a while, and given up where none works."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import structlog

from engine.errors import Unavailable
from engine.execution.box import Box
from engine.execution.model import Limits
from engine.execution.template import Template
from engine.parts import Caution

# Boxes of one template share the layout of its memory and its hash seed; neither lives long.
MOST_FORKS = 2_000
MOST_S = 900.0
RETRY_S = 300.0

log = structlog.get_logger(__name__)


class Forks:
    """Boxes forked from a template.

    Args:
        make: Starts a template and waits until it is ready.
    """

    def __init__(self, make: Callable[[], Template]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._template: Template | None = None
        self._failed_at = float("-inf")
        self.complaint = ""

    def open(self, limits: Limits) -> Box | None:
        """Fork a box; None where no template works, which is remembered for a while."""
        problem = ""
        for _ in range(2):
            template = self._ready()
            if template is None:
                return None
            try:
                return template.fork(limits)
            except Unavailable as error:
                problem = error.problem
                self._drop(template)
        with self._lock:
            self._fail(problem)
        return None

    def close(self) -> None:
        """End the template and its boxes."""
        with self._lock:
            template, self._template = self._template, None
            self._failed_at = time.monotonic()
        if template is not None:
            template.close()

    def _ready(self) -> Template | None:
        with self._lock:
            current = self._template
            if current is not None and not _is_old(current):
                return current
            if current is None and time.monotonic() - self._failed_at < RETRY_S:
                return None
            try:
                self._template = self._make()
            except Unavailable as error:
                self._fail(error.problem)
                return None
            self.complaint = ""
        if current is not None:
            current.retire()
        return self._template

    def _drop(self, template: Template) -> None:
        with self._lock:
            if self._template is template:
                self._template = None
        # Others of its boxes may be at work.
        template.retire()

    def _fail(self, problem: str) -> None:
        self._failed_at = time.monotonic()
        self._template = None
        self.complaint = problem
        log.warning("no template works, each run gets a process of its own", problem=problem)


def describe(complaint: str, *, is_wanted: bool) -> str:
    """How boxes are made, as a part of a sentence."""
    if is_wanted and complaint:
        return f"each box starts alone, since {complaint[:200].rstrip('.')}"
    return "boxes are forked from a warm template" if is_wanted else "each box starts alone, as set"


def brief(complaint: str, *, is_wanted: bool) -> str:
    """The same for a table."""
    if is_wanted:
        return "Started alone" if complaint else "Forked from a warm template"
    return "Started alone, as set"


def cautions(complaint: str) -> tuple[Caution, ...]:
    """What to know where no template works."""
    if not complaint:
        return ()
    return (
        Caution(
            kind="no-forks",
            title="Boxes start alone",
            severity="note",
            problem="Every box starts on its own, about a second of processor time each, since "
            f"{complaint[:200].rstrip('.')}.",
            remedy="Runs are as safe, and a pool of warm boxes still answers bursts in "
            "milliseconds: see STUDIO_POOL_SIZE. For many runs a second, lift what is named here.",
        ),
    )


def _is_old(template: Template) -> bool:
    return template.forked >= MOST_FORKS or time.monotonic() - template.began > MOST_S
