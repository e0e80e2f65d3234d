"""From the valences of words to a compound and a label; valences in thousandths, whole."""

from __future__ import annotations

import math

MOST_VALENCE = 40_000
MOST_WORD = 10_000
MOST_RANK = 5_000
MOST_MARKS = 5_000
THRESHOLD = 0.05

LEFT = (1_000, 700, 490, 343, 240, 168, 118, 82, 58, 40, 28, 20, 14, 10, 7, 5)
"""What is left of a word after that many stronger ones of its sign, in thousandths."""


def damped(strength: int, rank: int) -> int:
    """The strength of a word, less for each stronger one that says the same."""
    share = 0
    for place in range(16):
        if rank == place:
            share = LEFT[place]
    return strength * share // 1_000


def emphasis(exclamations: int, questions: int) -> int:
    """What marks add to the strength of a text."""
    loud = 292 * min(exclamations, 4)
    if questions <= 1:
        return loud
    if questions <= 3:
        return loud + 180 * questions
    return loud + 960


def emphasised(valence: int, added: int) -> int:
    """A valence with the emphasis in its own direction; one of nothing stays nothing."""
    if valence > 0:
        return valence + added
    if valence < 0:
        return valence - added
    return 0


def compound(valence: int) -> float:
    """The valence of a whole text between -1 and 1: x over the root of x squared and 15."""
    x = min(max(valence, -MOST_VALENCE), MOST_VALENCE) / 1_000
    return x / math.sqrt(x * x + 15.0)


def label(value: float) -> int:
    """-1 negative, 0 neutral, 1 positive, of a compound."""
    if value >= THRESHOLD:
        return 1
    if value <= -THRESHOLD:
        return -1
    return 0
