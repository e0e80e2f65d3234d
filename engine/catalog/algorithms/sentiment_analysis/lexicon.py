"""The lexicon of VADER and its rules for a word among others, as its package holds them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words as VADER's rules look at them.

    Attributes:
        words_and_emoticons: In their order.
        is_cap_diff: Whether some are in capitals, and some are not.
    """

    words_and_emoticons: list[str]
    is_cap_diff: bool


@cache
def _package() -> Any:
    from vaderSentiment import vaderSentiment  # noqa: PLC0415 - read only where a text is

    return vaderSentiment


@cache
def _analyzer() -> Any:
    return _package().SentimentIntensityAnalyzer()


def emojis() -> Mapping[str, str]:
    """What each emoji shows, in words."""
    found: dict[str, str] = _analyzer().emojis
    return found


def has_valence(word: str) -> bool:
    """Whether the lexicon rates the word."""
    return word.lower() in _analyzer().lexicon


def is_known(word: str) -> bool:
    """Whether the word is rated, strengthens or weakens another, or negates it."""
    folded, package = word.lower(), _package()
    return has_valence(word) or folded in package.BOOSTER_DICT or folded in package.NEGATE


def valences(words: Sequence[str]) -> list[float]:
    """Of each word after negations, degrees and capitals around it; 0 for one that says nothing."""
    package, analyzer, listed = _package(), _analyzer(), list(words)
    sentence = Sentence(listed, package.allcap_differential(listed))
    found: list[float] = []
    for place, word in enumerate(listed):
        following = listed[place + 1].lower() if place + 1 < len(listed) else ""
        is_kind_of = (word.lower(), following) == ("kind", "of")
        if word.lower() in package.BOOSTER_DICT or is_kind_of:
            found.append(0.0)
        else:
            analyzer.sentiment_valence(0.0, sentence, word, place, found)
    return found
