"""The standing of a clause as a word, a tone and what it means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final, Literal

Colour = Literal["green", "blue", "gray", "red"]
ORDER: Final = ("refuted", "unknown", "stale", "checked", "tested", "proven")
COLOURS: Final[dict[str, Colour]] = {
    "proven": "green",
    "tested": "blue",
    "checked": "gray",
    "refuted": "red",
    "unknown": "gray",
    "stale": "gray",
}
ICONS: Final = {
    "proven": ":material/verified:",
    "tested": ":material/science:",
    "checked": ":material/fact_check:",
    "refuted": ":material/block:",
    "unknown": ":material/help:",
    "stale": ":material/history:",
}
MEANINGS: Final = {
    "proven": "holds for every input of its domain; a solver or a complete enumeration showed it",
    "tested": "held for every input that was tried, and nobody tried them all",
    "checked": "is looked at on every answer before it is given",
    "refuted": "does not hold: there is an input that breaks it",
    "unknown": "was neither shown nor broken in the time given",
    "stale": "was shown for another text of the code than the one that runs",
}


def counts(statuses: Iterable[str]) -> list[tuple[str, int]]:
    """How many stand how: the strongest last word first, ``proven`` before ``checked``."""
    counted = Counter(statuses)
    return [(status, counted[status]) for status in reversed(ORDER) if counted[status]]


def summary(statuses: Iterable[str]) -> str:
    """``5 proven · 2 tested · 3 checked``."""
    return " · ".join(f"{number} {status}" for status, number in counts(statuses))


def chip(status: str) -> str:
    """A badge inside Markdown; the word is in it, so that colour alone never says it."""
    return f":{COLOURS[status]}-badge[{ICONS[status]} {status.upper()}]"
