"""Statements and kernels of the small tree."""

from __future__ import annotations

from dataclasses import dataclass

from engine.verification.kernels.tree import Expression


@dataclass(frozen=True, slots=True)
class Assign:
    """One name gets a value, or several get the parts of one."""

    line: int
    targets: tuple[str, ...]
    value: Expression


@dataclass(frozen=True, slots=True)
class Branch:
    """``if``."""

    line: int
    test: Expression
    yes: tuple[Statement, ...]
    no: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """``for`` over what is known beforehand."""

    line: int
    targets: tuple[str, ...]
    items: Expression
    body: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Give:
    """``return``."""

    line: int
    value: Expression


Statement = Assign | Branch | Repeat | Give


@dataclass(frozen=True, slots=True)
class Function:
    """A kernel.

    Attributes:
        parameters: Each with its kind: int, float, bool.
    """

    line: int
    name: str
    parameters: tuple[tuple[str, str], ...]
    body: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Program:
    """Kernels by their names; they call each other, and no kernel calls itself."""

    functions: dict[str, Function]
