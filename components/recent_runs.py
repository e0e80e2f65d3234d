"""Runs as lines of a list, each with how it ended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from components.recent_work import Item
from components.theme import Tone
from components.wording import ago

if TYPE_CHECKING:
    from engine.runs.model import Run

_TONES: Final[dict[str, Tone]] = {
    "ok": "good",
    "failed": "poor",
    "interrupted": "fair",
    "running": "active",
}


def items(runs: Sequence[Run]) -> tuple[Item, ...]:
    """The runs, in the order given."""
    return tuple(
        Item(
            id=run.id,
            name=run.algorithm_name,
            fact=f"revision {run.revision_number} · {ago(run.created_at)}",
            badge=run.state.value,
            tone=_TONES.get(run.state.value, "quiet"),
        )
        for run in runs
    )
