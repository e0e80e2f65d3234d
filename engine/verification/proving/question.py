"""Puts a promise into terms: what is known, and what is to follow."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

import z3

from engine.verification.claims.expression import compile_claim
from engine.verification.encoding.operations import Operations
from engine.verification.encoding.rounding import Rounding, exact
from engine.verification.encoding.symbolic import Symbolic
from engine.verification.encoding.terms import Value, logical, real, truth, whole
from engine.verification.kernels import program as p
from engine.verification.kernels import tree as t
from engine.verification.kernels.subset import read_claim
from engine.verification.model import Domain, Flag, Int, Monotone, Post
from engine.verification.proving.replay import Subject


@dataclass(slots=True)
class Question:
    """A promise as terms.

    Attributes:
        calls: The symbols of each call's arguments.
        known: What may be taken for granted.
        goal: What is to follow.
        rounding: The rounded operations.
    """

    calls: list[dict[str, Any]]
    known: list[Any] = field(default_factory=list)
    goal: Any = None
    rounding: Rounding = field(default_factory=Rounding)

    @property
    def denied(self) -> list[Any]:
        """What is known, and that the goal does not follow; nothing of roundings."""
        return [*self.known, z3.Not(self.goal)]

    def formulas(self) -> list[Any]:
        """What is satisfied exactly by the inputs where the goal does not follow."""
        return [*self.rounding.facts(), *self.denied]


def question(subject: Subject, clause: Post | Monotone) -> Question:
    """A promise as terms.

    Raises:
        Unsupported: The kernel or the claim says something that has none.
    """
    program = subject.read()
    asked = Question(_symbols(subject.domain, clause))
    results, duties = [], []
    for symbols in asked.calls:
        operations = Operations(asked.rounding)
        names = {name: Value(_kind(of), symbols[name]) for name, of in subject.domain.items()}
        _check_kinds(program.functions[subject.name], subject.domain)
        asked.known += _bounds(subject.domain, symbols, asked.rounding)
        asked.known += [_claimed(text, names, asked.rounding)[0] for text in subject.requires]
        results.append(Symbolic(program, operations).call(subject.name, names, path=True))
        duties += [obligation.term for obligation in operations.obligations]
    if isinstance(clause, Post):
        names["result"] = results[0]
        asked.goal = z3.And(*duties, _claimed(clause.claim, names, asked.rounding)[0])
    else:
        asked.known.append(_grows(asked.calls, clause, subject))
        low, high = results if clause.direction == 1 else reversed(results)
        asked.goal = z3.And(*duties, _not_above(low, high))
    return asked


def _symbols(domain: dict[str, Domain] | Any, clause: Post | Monotone) -> list[dict[str, Any]]:
    first = {name: _symbol(name, of) for name, of in domain.items()}
    if isinstance(clause, Post):
        return [first]
    if clause.argument not in domain:
        raise t.Unsupported(1, f"there is no argument {clause.argument}")
    other = _symbol(f"{clause.argument}.more", domain[clause.argument])
    return [first, first | {clause.argument: other}]


def _symbol(name: str, of: Domain) -> Any:
    if isinstance(of, Flag):
        return z3.Bool(name)
    return z3.Int(name) if isinstance(of, Int) else z3.Real(name)


def _kind(of: Domain) -> str:
    return {"Flag": "bool", "Int": "int"}.get(type(of).__name__, "float")


def _check_kinds(function: p.Function, domain: Any) -> None:
    if {name for name, _ in function.parameters} != set(domain):
        raise t.Unsupported(function.line, "the domain does not name the kernel's arguments")
    for name, kind in function.parameters:
        if kind != _kind(domain[name]):
            raise t.Unsupported(function.line, f"{name} is typed {kind}, but its domain is not")


def _bounds(domain: Any, symbols: dict[str, Any], rounding: Rounding) -> list[Any]:
    found = []
    for name, of in domain.items():
        if not isinstance(of, Flag):
            reach = (Fraction(of.low), Fraction(of.high))
            rounding.intervals.learn(symbols[name], reach)
        if isinstance(of, Int):
            found += [symbols[name] >= of.low, symbols[name] <= of.high]
        elif not isinstance(of, Flag):
            rounding.double(symbols[name])
            found += [symbols[name] >= exact(of.low), symbols[name] <= exact(of.high)]
    return found


def _claimed(text: str, names: dict[str, Value], rounding: Rounding) -> tuple[Any, Operations]:
    """A claim as a term: that it can be evaluated, and holds."""
    operations = Operations(rounding)
    node = read_claim(compile_claim(text).tree)
    value = Symbolic(p.Program({}), operations).evaluate(node, names, path=True)
    duties = [obligation.term for obligation in operations.obligations]
    return z3.And(*duties, logical(truth(value, 1))), operations


def _grows(calls: list[dict[str, Any]], clause: Monotone, subject: Subject) -> Any:
    """The argument is greater in the second call; by one where nothing lies between."""
    low, high = (symbols[clause.argument] for symbols in calls)
    of = subject.domain[clause.argument]
    if isinstance(of, Flag):
        return z3.And(z3.Not(low), high)
    # What never falls from a whole number to the next never falls, if each is admitted.
    return high == low + 1 if isinstance(of, Int) and not subject.requires else low < high


def _not_above(low: Value, high: Value) -> Any:
    if {low.kind, high.kind} <= {"int", "bool"}:
        return whole(low, 1) <= whole(high, 1)
    return real(low, 1) <= real(high, 1)
