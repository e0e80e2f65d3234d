"""The small tree that a kernel is read into; who runs or proves it walks this alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


class Unsupported(Exception):
    """A kernel, or a claim, says something that cannot be proven here.

    Args:
        line: Where, in the text that was read.
        why: What it is, for a person.
    """

    def __init__(self, line: int, why: str) -> None:
        super().__init__(f"line {line}: {why}")
        self.line = line
        self.why = why


@dataclass(frozen=True, slots=True)
class Literal:
    """A number, a truth value, or a constant table of them."""

    line: int
    value: Any


@dataclass(frozen=True, slots=True)
class Name:
    """A variable."""

    line: int
    name: str


@dataclass(frozen=True, slots=True)
class Unary:
    """``-x``, ``+x`` or ``not x``."""

    line: int
    sign: str
    operand: Expression


@dataclass(frozen=True, slots=True)
class Binary:
    """Arithmetic on two numbers."""

    line: int
    sign: str
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Compare:
    """One comparison; a chain of them is a ``Logic``."""

    line: int
    relation: str
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Logic:
    """``and`` or ``or``, from left to right and no further than needed."""

    line: int
    is_and: bool
    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """``yes if test else no``."""

    line: int
    test: Expression
    yes: Expression
    no: Expression


@dataclass(frozen=True, slots=True)
class Call:
    """A function of Python's own, such as min, abs or sqrt."""

    line: int
    function: str
    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Invoke:
    """Another kernel."""

    line: int
    function: str
    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """A tuple."""

    line: int
    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """``owner[place]``."""

    line: int
    owner: Expression
    place: Expression


Expression = (
    Literal | Name | Unary | Binary | Compare | Logic | Choice | Call | Invoke | Pack | Item
)
