"""Values that are known or symbolic, and CPython's arithmetic on them as terms of a solver."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import z3

from engine.verification.encoding.rounding import exact
from engine.verification.kernels.tree import Unsupported


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a kernel under proof.

    Attributes:
        kind: int, float, bool, tuple; or none, of which ``term`` says why it has no value.
        term: A Python number where it is known, else a term; of a tuple its values.
    """

    kind: str
    term: Any

    @property
    def is_known(self) -> bool:
        """Whether it is the same for every input."""
        return isinstance(self.term, bool | int | float)


def known(value: Any) -> Value:
    """A Python value."""
    if isinstance(value, tuple | range):
        return Value("tuple", tuple(map(known, value)))
    return Value(type(value).__name__, value)


def logical(value: Any) -> Any:
    """A truth value as a term."""
    return z3.BoolVal(value) if isinstance(value, bool) else value


def both(left: Any, right: Any) -> Any:
    """``left and right`` of truth values that are known or terms."""
    if left is False or right is False:
        return False
    if left is True:
        return right
    return left if right is True else z3.And(left, right)


def neither(value: Any) -> Any:
    """``not value``."""
    return not value if isinstance(value, bool) else z3.Not(value)


def either(left: Any, right: Any) -> Any:
    """``left or right``."""
    return neither(both(neither(left), neither(right)))


def whole(value: Value, line: int) -> Any:
    """A whole number or a truth value as a term of whole numbers."""
    if value.kind == "bool":
        return z3.IntVal(int(value.term)) if value.is_known else z3.If(value.term, 1, 0)
    if value.kind != "int":
        raise Unsupported(line, f"{word(value)} stands where a whole number is needed")
    return z3.IntVal(value.term) if value.is_known else value.term


def real(value: Value, line: int) -> Any:
    """A number as a real term, exactly."""
    if value.kind == "float":
        return exact(Fraction(value.term)) if value.is_known else value.term
    if value.is_known:
        return exact(int(value.term))
    return z3.ToReal(whole(value, line))


def truth(value: Value, line: int) -> Any:
    """Whether Python takes a value for true: known or a term."""
    if value.is_known:
        return bool(value.term)
    if value.kind == "bool":
        return value.term
    if value.kind in {"int", "float"}:
        return value.term != 0
    raise Unsupported(line, f"{word(value)} stands where a condition is needed")


def word(value: Value) -> str:
    """What a value is, in a person's words."""
    if value.kind == "none":
        return str(value.term)
    return {
        "int": "a whole number",
        "float": "a decimal number",
        "bool": "a truth value",
    }.get(value.kind, "a table")


def merged(test: Any, yes: Value, no: Value, line: int) -> Value:
    """``yes if test else no`` of two values of one kind."""
    if test is True or yes is no:
        return yes
    if test is False:
        return no
    if yes.kind == no.kind == "tuple" and len(yes.term) == len(no.term):
        parts = zip(yes.term, no.term, strict=True)
        return Value("tuple", tuple(merged(test, one, other, line) for one, other in parts))
    if yes.kind != no.kind or yes.kind not in {"int", "float", "bool"}:
        raise Unsupported(
            line, f"{word(yes)} and {word(no)} meet; make both the same kind, as in 0.0 for 0"
        )
    if yes.is_known and no.is_known and yes.term == no.term:
        return yes
    as_term: dict[str, Callable[[Value], Any]] = {
        "int": lambda value: whole(value, line),
        "float": lambda value: real(value, line),
        "bool": lambda value: logical(value.term),
    }
    term = as_term[yes.kind]
    return Value(yes.kind, z3.If(test, term(yes), term(no)))
