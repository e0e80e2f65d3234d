"""Weighs the words of a text: VADER's lexicon and rules, with rules of our own around them."""

from __future__ import annotations

import math

from engine.catalog.algorithms.sentiment_analysis import kernel, lexicon
from engine.catalog.algorithms.sentiment_analysis.model import LABELS, Answer, Request
from engine.catalog.algorithms.sentiment_analysis.tokens import Token, tokens
from engine.catalog.model import AskModel, Reason

_DRAWN = 0.5
_BEFORE_BUT, _AFTER_BUT = 0.5, 1.2
_MARKS = "! and ?"


def answer(request: Request, ask: AskModel) -> Answer:  # noqa: ARG001 - every algorithm is asked so
    """How the text sounds, and which words say so."""
    found = tokens(request.text)
    valences = _weighed(found)
    reasons = [
        Reason(name=token.word, words=_said(valence), points=valence)
        for token, valence in zip(found, valences, strict=True)
        if valence
    ]
    total = sum(valences)
    loud = kernel.emphasis(request.text.count("!"), request.text.count("?"))
    valence = kernel.emphasised(total, loud)
    if valence != total:
        words = "Marks of exclamation and question make it stronger."
        reasons.append(Reason(name=_MARKS, words=words, points=valence - total))
    compound = round(kernel.compound(valence), 4)
    return Answer(
        label=LABELS[kernel.label(compound)],
        compound=compound,
        valence_milli=valence,
        reasons=tuple(reasons),
        words=len(found),
        known_words=sum(lexicon.has_valence(token.word) for token in found),
    )


def _weighed(found: list[Token]) -> list[int]:
    """The thousandths that each word adds in the end."""
    valences = _contrasted(found, lexicon.valences([token.word for token in found]))
    strengths = [min(round(abs(valence) * 1_000), kernel.MOST_WORD) for valence in valences]
    weighed = [0] * len(found)
    for sign in (1, -1):
        mine = [place for place, valence in enumerate(valences) if valence * sign > 0]
        mine.sort(key=lambda place: -strengths[place])
        for rank, place in enumerate(mine):
            weighed[place] = sign * kernel.damped(strengths[place], rank)
    return weighed


def _contrasted(found: list[Token], valences: list[float]) -> list[float]:
    """With drawn out letters stronger, and what comes after the first “but” before the rest."""
    louder = [
        valence + math.copysign(_DRAWN, valence) if valence and token.is_drawn else valence
        for token, valence in zip(found, valences, strict=True)
    ]
    folded = [token.word.lower() for token in found]
    if "but" not in folded:
        return louder
    but = folded.index("but")
    before = [valence * _BEFORE_BUT for valence in louder[:but]]
    return [*before, louder[but], *(valence * _AFTER_BUT for valence in louder[but + 1 :])]


def _said(valence: int) -> str:
    return f"Sounds {'positive' if valence > 0 else 'negative'} where it stands."
