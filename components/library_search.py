"""Which algorithms a search finds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.catalog.model import About


def found(listed: Sequence[About], text: str) -> list[About]:
    """Those that hold every word; the ones with the words in their title come first."""
    words = text.casefold().split()
    fitting = [about for about in listed if all(word in _all(about) for word in words)]
    return sorted(fitting, key=lambda about: not all(w in about.title.casefold() for w in words))


def _all(about: About) -> str:
    return " ".join((about.title, about.summary, about.slug, *about.keywords)).casefold()
