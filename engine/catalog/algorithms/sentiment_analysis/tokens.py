"""A text as people write it to each other, taken apart into words and emoticons."""

from __future__ import annotations

import html
import re
import string
from collections.abc import Iterator
from dataclasses import dataclass

from engine.catalog.algorithms.sentiment_analysis import lexicon

_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"'})  # noqa: RUF001 - these are what is replaced
_DRAWN = re.compile(r"([A-Za-z])\1{2,}")
_JOINTS = re.compile(r"\.{2,}|[,;/!?…]+|--+|(?<=[a-z]{2})\.(?=[A-Za-z]{2})|—|(?<=\w)[:;](?=\w)")
_GLUED = re.compile(r"(\w[^\s:;=<]*?)([:;=]['-]?[)(DPpdo/|*\]\[3]+|<3+)")
_MOUTHS = re.compile(r"([:;=]['-]?)([)(DP])\2+")
_CAMEL = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or an emoticon.

    Attributes:
        is_drawn: Whether a letter was repeated for emphasis.
    """

    word: str
    is_drawn: bool = False


def tokens(text: str) -> list[Token]:
    """The words of a text, with emojis as the words that say what they show."""
    plain = html.unescape(html.unescape(text)).translate(_QUOTES)
    return [
        token
        for raw in _spelled(plain).split()
        for piece in _pieces(raw)
        for token in _refined(piece)
    ]


def _spelled(text: str) -> str:
    emojis = lexicon.emojis()
    return "".join(f" {emojis[char]} " if char in emojis else char for char in text)


def _bare(raw: str) -> str:
    """Without marks around it; what would be nearly nothing then is an emoticon."""
    stripped = raw.strip(string.punctuation)
    return raw if len(stripped) <= 2 else stripped


def _pieces(raw: str) -> Iterator[str]:
    """What a run of characters without a space holds."""
    unmarked = raw.rstrip("!?.,;")
    glued = _GLUED.fullmatch(unmarked)
    for whole in (raw, unmarked) if glued else (raw, unmarked, _bare(raw)):
        if whole and lexicon.is_known(whole):
            yield whole
            return
    if glued:
        yield from _pieces(glued[1])
        yield glued[2]
        return
    parts = [part for part in _JOINTS.split(raw) if part]
    if len(parts) > 1:
        yield from map(_bare, parts)
    else:
        yield _bare(raw)


def _refined(word: str) -> Iterator[Token]:
    word = "<3" if re.fullmatch(r"<3+", word) else _MOUTHS.sub(r"\1\2", word)
    if _DRAWN.search(word):
        for times in (r"\1\1", r"\1"):
            shorter = _DRAWN.sub(times, word)
            if lexicon.is_known(shorter):
                yield Token(shorter, is_drawn=True)
                return
    parts = _CAMEL.findall(word) if re.search(r"[a-z][A-Z]", word) else []
    if len(parts) > 1 and not lexicon.has_valence(word) and any(map(lexicon.has_valence, parts)):
        yield from map(Token, parts)
    else:
        yield Token(word)
