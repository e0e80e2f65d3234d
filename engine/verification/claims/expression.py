"""The language of claims: a part of Python's expressions, walked here and never given to ``eval``.

A claim speaks about values that may be hostile, and users write claims of their own. So only the
listed syntax is read, records show their fields and nothing else, and every evaluation has a
budget of steps, of digits and of list items.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from engine import errors
from engine.verification.claims.allowance import MOST_STEPS, Frame, Unanswerable
from engine.verification.claims.closures import Refused, Writer

LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a claim on some values.

    Attributes:
        holds: Whether it is true of them; a claim that cannot be evaluated does not hold.
        why: Why it could not be evaluated; empty where it could.
    """

    holds: bool
    why: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim, ready to be held against values.

    Attributes:
        text: As it was written.
        tree: Its syntax, checked.
        names: What it speaks about.
    """

    text: str
    tree: ast.expr
    names: frozenset[str]
    _run: Callable[[Frame], Any]
    _slots: int

    def value(self, steps: int = MOST_STEPS, /, **names: Any) -> Any:
        """What the expression comes to.

        Raises:
            Unanswerable: It cannot be evaluated on these values.
        """
        try:
            return self._run(Frame(names, self._slots, steps))
        except (RecursionError, MemoryError, OverflowError, ValueError, TypeError) as fault:
            raise Unanswerable(f"it cannot be evaluated ({type(fault).__name__})") from None

    def verdict(self, steps: int = MOST_STEPS, /, **names: Any) -> Verdict:
        """Whether it holds, and why that cannot be told where it cannot."""
        try:
            return Verdict(bool(self.value(steps, **names)))
        except Unanswerable as unanswerable:
            return Verdict(holds=False, why=str(unanswerable))

    def holds(self, **names: Any) -> bool:
        """Whether it is true of these values; one that cannot be evaluated is not."""
        try:
            return bool(self.value(**names))
        except Unanswerable:
            return False


@lru_cache(maxsize=1_024)
def compile_claim(text: str) -> Claim:
    """Read a claim.

    Args:
        text: A Python expression of the allowed kinds, at most 2,000 characters.

    Raises:
        InvalidInput: It is none; the problem names the line and the column.
    """
    tree = _parsed(text)
    writer = Writer()
    try:
        run = writer.write(tree, 0)
    except Refused as refused:
        raise errors.InvalidInput(
            f"The claim cannot be read at line {refused.line}, column {refused.column}: {refused}.",
            refused.remedy,
        ) from None
    return Claim(text, tree, frozenset(writer.names), run, writer.slots)


def _parsed(text: str) -> ast.expr:
    if len(text) > LONGEST:
        raise errors.InvalidInput(
            f"The claim has {len(text):,} characters.", f"Use at most {LONGEST:,}; say it in parts."
        )
    if re.search(r"[-+~]{40}|(not\s+){40}", text):
        raise errors.InvalidInput("The claim repeats a sign too often.", "Write it once.")
    try:
        return ast.parse(text.strip(), mode="eval").body
    except SyntaxError as fault:
        where = f"line {fault.lineno or 1}, column {fault.offset or 1}"
        raise errors.InvalidInput(
            f"The claim is no Python expression, at {where}.",
            "Write a condition, such as out.price >= inp.cost.",
        ) from None
    except (ValueError, RecursionError, MemoryError):
        raise errors.InvalidInput(
            "The claim is no text that can be read, at line 1, column 1.",
            "Write a condition in plain characters, such as out.price >= inp.cost.",
        ) from None
