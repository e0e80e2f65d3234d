"""What must hold on a path of a kernel for its translation to be right there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import z3

from engine.verification.encoding.terms import logical


@dataclass(frozen=True, slots=True)
class Obligation:
    """What must hold on a path.

    Attributes:
        line: Where it arises.
        path: When.
        holds: What.
        words: Of its breach.
    """

    line: int
    path: Any
    holds: Any
    words: str

    @property
    def term(self) -> Any:
        """``path`` implies ``holds``."""
        return z3.Implies(logical(self.path), logical(self.holds))
