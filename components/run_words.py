"""States and endings of a run, as words and tones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from components.theme import Tone

if TYPE_CHECKING:
    from engine.runs.model import Run

STATES: Final[dict[str, tuple[str, Tone]]] = {
    "queued": ("waiting", "quiet"),
    "running": ("running", "active"),
    "ok": ("finished", "good"),
    "failed": ("failed", "poor"),
    "cancelled": ("cancelled", "quiet"),
    "interrupted": ("interrupted", "fair"),
}
ENDINGS: Final[dict[str, str]] = {
    "ok": "Finished",
    "user_error": "The code raised an error",
    "timeout": "Stopped: over the time limit",
    "memory": "Stopped: over the memory limit",
    "processes": "Stopped: over the process limit",
    "output_too_large": "Stopped: printed or returned too much",
    "result_invalid": "The result is not usable",
    "killed": "The process was killed",
    "refused": "Refused before it ran",
    "unavailable": "No sandbox is available",
    "cancelled": "Cancelled",
}
REMEDIES: Final[dict[str, str]] = {
    "user_error": "The last line of the traceback names the error; mend that line and run again.",
    "timeout": "Use fewer rows, features or search steps, or raise STUDIO_RUN_WALL_S.",
    "memory": "Use fewer rows or columns, or raise STUDIO_RUN_MEMORY_MB.",
    "processes": "Start no processes or threads of your own; scikit-learn needs none here.",
    "output_too_large": "Print less, and return numbers per test row only.",
    "result_invalid": "Return a dict of numbers, texts and lists, without NaN or infinity.",
    "killed": "Look whether the code ends its own process; otherwise run it again.",
    "refused": "Change the code where the check points, and run again.",
    "unavailable": "Open Health: it says which sandbox is missing and how to get it.",
    "cancelled": "Run it again when you like; nothing was lost.",
}


def state(run: Run) -> tuple[str, Tone]:
    """The state's word and its tone."""
    return STATES[run.state.value]


def ending(run: Run) -> str:
    """How the run ended, in one short sentence."""
    if run.status is not None:
        return ENDINGS.get(run.status.value, run.status.value)
    return STATES[run.state.value][0].capitalize()


def remedy(run: Run) -> str:
    """What to do about the ending: the run's own remedy if it has one."""
    if run.error is not None and run.error.remedy:
        return run.error.remedy
    return REMEDIES.get(run.status.value, "") if run.status is not None else ""


def duration(milliseconds: float) -> str:
    """``85 ms``, ``1.4 s``, ``2 min 5 s``."""
    if milliseconds < 1_000:
        return f"{milliseconds:.0f} ms"
    seconds = milliseconds / 1_000
    if seconds < 60:
        return f"{seconds:.1f} s"
    return f"{int(seconds // 60)} min {int(seconds % 60)} s"
