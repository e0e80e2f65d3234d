"""How a text is written: delimiter, quote and escape."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from typing import Any

STAND_IN = "\ue000"
"""Stands for a delimiter of several characters while the text is split."""
BLANKS = "  "
"""Columns set under one another: two blanks or more part the cells."""
RUN = re.compile(r"(?: {2,}| *\t[ \t]*)(?![\r\n]|$)", re.MULTILINE)
INDENT = re.compile(r"^[ \t]+|[ \t]+(?=\r?$)", re.MULTILINE)


@dataclass(frozen=True)
class Dialect:
    """How cells are told apart.

    Attributes:
        is_space_skipped: Whether blanks after a delimiter belong to the delimiter.
        is_declared: Whether a ``sep=`` line says so.
        rivals: Other delimiters that fit the text as well, with the columns that they make.
    """

    delimiter: str
    quotechar: str = '"'
    escapechar: str = ""
    is_space_skipped: bool = False
    is_declared: bool = False
    rivals: tuple[tuple[str, int], ...] = ()

    @property
    def splitter(self) -> str:
        """The single character that the text is split at."""
        return self.delimiter if len(self.delimiter) == 1 else STAND_IN

    def rows(self, text: str) -> list[list[str]]:
        """The cells of a short text, blank lines left out."""
        source = io.StringIO(self.marked(text), newline="")
        return [row for row in csv.reader(source, **self.options()) if row]

    def marked(self, text: str) -> str:
        """The text with the splitter for each delimiter, when that has several characters."""
        if self.delimiter == BLANKS:
            return RUN.sub(STAND_IN, INDENT.sub("", text))
        return text.replace(self.delimiter, STAND_IN) if len(self.delimiter) > 1 else text

    def options(self) -> dict[str, Any]:
        """Arguments for ``csv.reader``."""
        return {
            "delimiter": self.splitter,
            "quotechar": self.quotechar or None,
            "quoting": csv.QUOTE_MINIMAL if self.quotechar else csv.QUOTE_NONE,
            "escapechar": self.escapechar or None,
            "skipinitialspace": self.is_space_skipped,
            "doublequote": True,
        }
