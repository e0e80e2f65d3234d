"""How the bytes became a table, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from components.plain import plain
from components.wording import count

if TYPE_CHECKING:
    from engine.datasets.model import ReadingFacts

_MARKS: Final = {
    ",": "comma",
    ";": "semicolon",
    "\t": "tab",
    "|": "vertical bar",
    ":": "colon",
    " ": "space",
    '"': "double quote",
    "'": "single quote",
    "": "none",
    "\n": "LF (Unix)",
    "\r\n": "CRLF (Windows)",
    "\r": "CR (old Mac)",
}


def show(reading: ReadingFacts) -> None:
    """Draw what was detected, and what else it could have been."""
    st.caption("Detected from the bytes alone; the upload itself is never changed.")
    facts = (
        ("Encoding", reading.encoding),
        ("Separator", mark(reading.delimiter)),
        ("Quote", mark(reading.quotechar)),
        ("Header", header(reading)),
        ("Line ends", mark(reading.newline)),
        ("Lines before the table", str(reading.preamble_lines) if reading.preamble else "none"),
        ("Blank lines", f"{reading.blank_lines:,}" if reading.blank_lines else "none"),
    )
    left, right = st.columns(2)
    with left, st.container(border=True, gap="xsmall"):
        for label, fact in facts:
            with st.container(horizontal=True, horizontal_alignment="distribute"):
                st.caption(label, width="content")
                st.text(fact, width="content", text_alignment="right")
    with right:
        for note in reading.notes:
            st.info(plain(note, 400), icon=":material/info:")
        if reading.preamble:
            st.caption(f"{count(reading.preamble_lines, 'line')} before the table, as they stand:")
            st.code("\n".join(reading.preamble[:20]), language=None)
        _alternatives(reading)


def _alternatives(reading: ReadingFacts) -> None:
    if not reading.alternatives:
        return
    st.caption("The bytes would also allow these encodings; the text would then read:")
    for other in reading.alternatives[:5]:
        with st.container(border=True, gap="xxsmall"):
            st.caption(plain(other.encoding))
            st.text(other.preview[:400])


def mark(character: str) -> str:
    """A separator, quote or line end in words."""
    return _MARKS.get(character, f"“{character}”")


def header(reading: ReadingFacts) -> str:
    """Where the header is, counted as an editor counts lines."""
    if reading.header_row is None:
        return "none: columns were named by number"
    return f"line {reading.header_row + 1}"
