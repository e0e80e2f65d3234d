"""Runs as lines of a list, each with how it ended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from components import run_words
from components.recent_work import Item
from components.wording import ago

if TYPE_CHECKING:
    from engine.runs.model import Run


def items(runs: Sequence[Run]) -> tuple[Item, ...]:
    """The runs, in the order given."""
    return tuple(_item(run) for run in runs)


def _item(run: Run) -> Item:
    word, tone = run_words.state(run)
    fact = f"revision {run.revision_number} · {ago(run.created_at)}"
    return Item(run.id, run.algorithm_name, fact, word, tone)
