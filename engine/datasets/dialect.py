"""How a text is written: delimiter, quote and escape."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import Any

STAND_IN = "\ue000"
"""Stands for a delimiter of several characters while the text is split."""


@dataclass(frozen=True)
class Dialect:
    """How cells are told apart.

    Attributes:
        is_space_skipped: Whether blanks after a delimiter belong to the delimiter.
        is_declared: Whether a ``sep=`` line says so.
    """

    delimiter: str
    quotechar: str = '"'
    escapechar: str = ""
    is_space_skipped: bool = False
    is_declared: bool = False

    @property
    def splitter(self) -> str:
        """The single character that the text is split at."""
        return self.delimiter if len(self.delimiter) == 1 else STAND_IN

    def rows(self, text: str) -> list[list[str]]:
        """The cells of a short text, blank lines left out."""
        text = text.replace(self.delimiter, STAND_IN) if len(self.delimiter) > 1 else text
        source = io.StringIO(text, newline="")
        return [row for row in csv.reader(source, **self.options()) if row]

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
