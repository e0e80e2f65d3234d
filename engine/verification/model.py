"""What can be promised, over which inputs, and how a promise stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal


class Status(StrEnum):
    """How a clause stands; the weaker ones are never hidden behind the stronger."""

    PROVEN = "proven"
    TESTED = "tested"
    CHECKED = "checked"
    REFUTED = "refuted"
    UNKNOWN = "unknown"
    STALE = "stale"


class Method(StrEnum):
    """How the evidence was found."""

    SMT = "smt"
    EXHAUSTIVE = "exhaustive"
    TREES = "trees"
    EXAMPLES = "examples"
    EVERY_ANSWER = "every answer"


@dataclass(frozen=True, slots=True)
class Int:
    """Whole numbers from ``low`` to ``high``, both included."""

    low: int
    high: int
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Real:
    """Finite binary64 numbers from ``low`` to ``high``, both included."""

    low: float
    high: float
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Flag:
    """False or true."""


Domain = Int | Real | Flag


@dataclass(frozen=True, slots=True)
class Post:
    """A promise of one call of a kernel.

    Attributes:
        name: Short, unique in its contract, in small letters with hyphens.
        claim: An expression over the kernel's arguments and ``result``.
        words: The same for a person, one sentence.
        method: How it is to be shown.
    """

    name: str
    claim: str
    words: str
    method: Literal[Method.SMT, Method.EXHAUSTIVE, Method.EXAMPLES] = Method.SMT


@dataclass(frozen=True, slots=True)
class Monotone:
    """A promise of two calls that differ in one argument only.

    Attributes:
        name: As of a ``Post``.
        argument: Which one.
        direction: 1 when the result never falls as it grows, -1 when it never rises.
        words: For a person, one sentence.
        method: How it is to be shown.
    """

    name: str
    argument: str
    direction: Literal[1, -1]
    words: str
    method: Literal[Method.SMT, Method.EXHAUSTIVE, Method.EXAMPLES] = Method.SMT


@dataclass(frozen=True, slots=True)
class Kernel:
    """What is promised of a pure function of numbers.

    Attributes:
        function: Typed, without effects, in the restricted Python that can be proven.
        domain: What each argument may be; for these inputs the clauses hold.
        clauses: The promises.
        requires: Expressions over the arguments that must hold too.
    """

    function: Callable[..., Any]
    domain: Mapping[str, Domain]
    clauses: tuple[Post | Monotone, ...]
    requires: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """A promise of an answer, looked at every time before it is given.

    Attributes:
        name: As of a ``Post``.
        claim: An expression over the request ``inp`` and the answer ``out``.
        words: For a person, one sentence.
    """

    name: str
    claim: str
    words: str


@dataclass(frozen=True, slots=True)
class Promises:
    """Everything that an algorithm promises; the only place where it is said.

    Attributes:
        slug: The algorithm's.
        kernels: What is promised of the functions that its answer rests on.
        answers: What is promised of the answer as a whole.
    """

    slug: str
    kernels: tuple[Kernel, ...] = ()
    answers: tuple[Check, ...] = field(default=())
