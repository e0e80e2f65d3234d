"""Hostile text made harmless for places that read markdown.

Prefer ``st.text`` and tables, which show text as it is. Labels, badges and captions read
markdown, where a file name could become a link, a picture that calls home, or a formula.
"""

from __future__ import annotations

import re
import unicodedata

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
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
    return _PUNCTUATION.sub(r"\\\1", tidy(text, limit))
