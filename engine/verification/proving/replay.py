"""Calls a kernel on one input, and says whether a promise falls there."""

from __future__ import annotations

import inspect
import math
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Self

from engine.verification.claims.expression import compile_claim
from engine.verification.kernels import program as p
from engine.verification.kernels.interpreter import Interpreter
from engine.verification.kernels.python import Overrun
from engine.verification.kernels.subset import read_kernel, read_text
from engine.verification.model import Domain, Kernel, Monotone, Post
from engine.verification.proving import sampling

_RAISED = (ArithmeticError, ValueError, TypeError, LookupError, NameError)


@dataclass(frozen=True, slots=True)
class Counterexample:
    """Where a promise falls.

    Attributes:
        arguments: Of the call.
        result: What it returned.
        other_arguments: Of the second call, of a promise about two.
        other_result: What that returned.
        raised: The exception that a call ended with, where one did.
    """

    arguments: dict[str, Any]
    result: Any = None
    other_arguments: dict[str, Any] | None = None
    other_result: Any = None
    raised: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """A kernel to be looked into: as it is, or as a text that nobody runs.

    Attributes:
        name: The kernel's.
        domain: Of its arguments.
        requires: What must hold of them.
        call: Calls it.
        read: Reads it into a tree.
        text: The Python that it stands in.
    """

    name: str
    domain: Mapping[str, Domain]
    requires: tuple[str, ...]
    call: Callable[[dict[str, Any]], Any]
    read: Callable[[], p.Program]
    text: Callable[[], str]

    @classmethod
    def of(cls, kernel: Kernel) -> Self:
        """The kernel as it runs."""
        function = kernel.function
        return cls(
            function.__name__,
            kernel.domain,
            kernel.requires,
            lambda arguments: function(**arguments),
            lambda: read_kernel(function),
            lambda: inspect.getsource(sys.modules[function.__module__]),
        )

    @classmethod
    def edited(cls, kernel: Kernel, text: str) -> Self:
        """What a text would make of the kernel; the text is read and walked, never run."""
        name = kernel.function.__name__
        around = getattr(kernel.function, "__globals__", {})
        program: list[p.Program] = []

        def read() -> p.Program:
            if not program:
                program.append(read_text(text, name, around))
            return program[0]

        def call(arguments: dict[str, Any]) -> Any:
            return Interpreter(read()).call(name, arguments)

        return cls(name, kernel.domain, kernel.requires, call, read, lambda: text)

    @property
    def hints(self) -> tuple[float, ...]:
        """The numbers that the kernel's text holds."""
        return sampling.hints(self.text())

    def admits(self, arguments: Mapping[str, Any]) -> bool:
        """Whether what must hold of the arguments does."""
        return all(compile_claim(text).holds(**arguments) for text in self.requires)


def falls(
    subject: Subject, clause: Post | Monotone, *calls: dict[str, Any]
) -> Counterexample | None:
    """The counterexample that a call is, or two of a promise about two; None of one that is none.

    Args:
        subject: The kernel.
        clause: The promise.
        calls: The arguments of each call, all of them admitted; one alone can only raise where the
            promise is about two.
    """
    if isinstance(clause, Monotone) and len(calls) == 2 and not _grows(clause.argument, *calls):
        return None
    results = []
    for arguments in calls:
        try:
            results.append(subject.call(dict(arguments)))
        except Overrun:
            return None
        except _RAISED as fault:
            return Counterexample(arguments, raised=f"{type(fault).__name__}: {fault}")
    if isinstance(clause, Post):
        holds = compile_claim(clause.claim).holds(**calls[0], result=results[0])
        return None if holds else Counterexample(calls[0], results[0])
    if len(results) == 1 or is_ordered(clause, *results):
        return None
    return Counterexample(calls[0], results[0], calls[1], results[1])


def _grows(argument: str, first: Mapping[str, Any], second: Mapping[str, Any]) -> bool:
    """Whether the second call differs from the first by more of one argument, and nothing else."""
    others = [{**call, argument: None} for call in (first, second)]
    return bool(first[argument] < second[argument]) and others[0] == others[1]


def is_ordered(clause: Monotone, first: Any, second: Any) -> bool:
    """Whether two results stand as promised when the argument grows; NaN stands nowhere."""
    if any(not isinstance(one, int | float) or math.isnan(one) for one in (first, second)):
        return False
    return bool(first <= second if clause.direction == 1 else first >= second)
