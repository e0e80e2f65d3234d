"""Which delimiters a text may be written with."""

from __future__ import annotations

import re
from collections import Counter

from engine.datasets.dialect import BLANKS

WEIGHTS = {
    ",": 1.0, ";": 1.0, "\t": 1.0, "|": 1.0, "\x01": 1.0, "\x1f": 1.0, "\x1e": 1.0, "\x02": 1.0,
    "^": 0.97, "~": 0.97, "#": 0.93, "&": 0.9, "§": 0.95, "¦": 0.95, "¬": 0.95, "þ": 0.9,
    "!": 0.85, "*": 0.85, "$": 0.85, ":": 0.85, " ": 0.75, "`": 0.8, "@": 0.8, "%": 0.8,
    "/": 0.65, "=": 0.7, "+": 0.65, "_": 0.6, "-": 0.55,
}  # fmt: skip
_COMMON = frozenset(",;\t|")
_SEVERAL = re.compile(r"(?=([^\w\s\"'`.()\-]{2,4}|\t\t))")
_SPACED = re.compile(r"(?= ([^\w\s\"'.()\-]) )")
_NEVER = frozenset({"//", "://", ":/", "..."})
"""Parts of addresses."""
_LOOKED_AT = 50
_LOOSE = 0.2


def candidates(sample: str) -> list[str]:
    """Delimiters that stand in enough lines, single characters first."""
    lines = [line for line in sample.splitlines() if line][:200]
    needed = max(1, len(lines) // 4)
    single = [
        char
        for char in WEIGHTS
        # What only begins lines, such as the sign of comments, parts nothing.
        if char in sample and sum(char in line[1:] for line in lines) >= needed
    ]
    grams: Counter[str] = Counter()
    for line in lines[:_LOOKED_AT]:
        # Sorted: which of two equals comes first must not hang on the seed of the hashes.
        grams.update(sorted(set(_SEVERAL.findall(line)) - _NEVER))
        grams.update(f" {mark} " for mark in sorted(set(_SPACED.findall(line))))
    if sum(BLANKS in line.strip() for line in lines) > 0.9 * len(lines) > 1:
        single.append(BLANKS)
    common = 0.5 * min(_LOOKED_AT, len(lines))
    several = [gram for gram, count in grams.most_common(12) if count >= common]
    return single + [gram for gram in several if not _is_by_chance(gram, sample)]


def _is_by_chance(gram: str, sample: str) -> bool:
    """Whether ``,,`` is two delimiters with nothing between, or `` , `` one with loose blanks."""
    char = gram[0]
    if char == " ":
        mark = gram.strip()
        # Blanks that belong to the delimiter stand on both sides of nearly all of them, one each.
        edge = re.escape(mark)
        padded = len(re.findall(rf"[^\s{edge}] {{2,}}{edge}|{edge} {{2,}}[^\s{edge}]", sample))
        is_padded = mark != "|" and padded > _LOOSE * sample.count(mark)
        return is_padded or sample.count(gram) < 0.5 * sample.count(mark) or mark not in ",;|:~^\t"
    if set(gram) != {char}:
        return any(part in ",;\t" for part in gram)
    if char in _COMMON:
        return sample.count(char) > 1.1 * len(gram) * sample.count(gram)
    return False
