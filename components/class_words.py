"""The two classes of a target in its own words, for every screen that shows an answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import streamlit as st

from components.plain import plain, tidy
from components.services import services

_CELL: Final = 60
_SAID: Final = 24


@dataclass(frozen=True)
class ClassWords:
    """What 0 and 1 mean: a person's words, hostile; harmless only as a place makes them so.

    Attributes:
        target: The column that is predicted; empty where code of one's own names none.
        positive: Its value that counts as 1.
        negative: Its only other value; None where there are several, or none is known.
    """

    target: str = ""
    positive: str = "1"
    negative: str | None = "0"

    @property
    def is_named(self) -> bool:
        """Whether there are words at all; else the classes are 0 and 1."""
        return bool(self.target)

    def cell(self, label: object) -> object:
        """The word of a class as a table shows it; anything but 0 or 1 stays as it is."""
        if not self.is_named or isinstance(label, str) or label not in (0, 1):
            return label
        word = self.positive if label else self.negative
        return f"not {tidy(self.positive, _CELL)}" if word is None else tidy(word, _CELL)

    def said(self, label: int, limit: int = _SAID) -> str:
        """``churned = yes``, for charts and tables; ``class 1`` where there are no words."""
        if not self.is_named:
            return f"class {label}"
        word = self.positive if label else self.negative
        sign, word = ("\N{NOT EQUAL TO}", self.positive) if word is None else ("=", word)
        return f"{tidy(self.target, limit)} {sign} {tidy(word, limit)}"

    def prose(self, label: int) -> str:
        """``said`` for places that read markdown."""
        return plain(self.said(label, _CELL), 2 * _CELL + 3)


UNNAMED: Final = ClassWords()


def named(target: str, positive: str, labels: Iterable[object]) -> ClassWords:
    """The words of a target, the other class's taken from the labels learned from."""
    others = {str(label) for label in labels if label is not None} - {positive}
    return ClassWords(target, positive, others.pop() if len(others) == 1 else None)


@st.cache_resource(max_entries=64, show_spinner=False)
def of(run_id: str) -> ClassWords:
    """The words of a run's classes; a run's code and data never change, so this is kept."""
    engine = services()
    code = engine.algorithms.code(engine.runs.get(run_id).revision_id)
    return in_code(code, engine.runs.payload(run_id).get("labels"))


def in_code(code: str, labels: object) -> ClassWords:
    """The words that the head of a code names, for labels of which it learns."""
    found = services().builder.positive_class(code)
    return named(*found, labels if isinstance(labels, list) else ()) if found else UNNAMED
