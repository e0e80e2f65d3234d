"""Hostile text made harmless for places that read markdown.

Prefer ``st.text`` and tables, which show text as it is. Labels, badges and captions read
markdown, where a file name could become a link, a picture that calls home, or a formula.
"""

from __future__ import annotations

import re
import unicodedata
from html import escape

# Not "_" within a word, which marks nothing: labels are read aloud as they are written.
_PUNCTUATION = re.compile(r"([!-/:-@\[-^`{-~]|(?<![^\W_])_|_(?![^\W_]))")
_ADDRESS = re.compile(r":(?=//)|\bwww(?=\.)|@", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
# Categories: control, format (bidi overrides, zero width), surrogate, private use.
_INVISIBLE = {"Cc", "Cf", "Cs", "Co"}


def tidy(text: object, limit: int = 120) -> str:
    """One visible line: no control or direction-changing characters, cut at ``limit``."""
    one_line = _SPACE.sub(" ", str(text)).strip()
    visible = "".join(c for c in one_line if unicodedata.category(c) not in _INVISIBLE)
    return visible if len(visible) <= limit else visible[: limit - 1] + "…"


def plain(text: object, limit: int = 120) -> str:
    """``tidy`` text escaped, so that markdown shows every character as itself."""
    return _escape(tidy(text, limit))


def charted(text: object, limit: int = 32) -> str:
    """``tidy`` text for a chart's labels, which read a little HTML: links among it."""
    return escape(tidy(text, limit), quote=False)


def prose(text: object, limit: int = 1_000) -> str:
    """``plain`` text in which `commands` between backticks stay marked as code."""
    pieces = tidy(text, limit).split("`")
    if len(pieces) % 2 == 0:  # an unpaired backtick is only a character
        return plain(text, limit)
    return "".join(
        f"`{piece}`" if place % 2 and piece.strip() else _escape(piece)
        for place, piece in enumerate(pieces)
    )


def _escape(line: str) -> str:
    # Addresses become links after escapes are undone; a word joiner, unseen, keeps them text.
    unlinked = _ADDRESS.sub("\\g<0>\u2060", line)
    return _PUNCTUATION.sub(r"\\\1", unlinked)
