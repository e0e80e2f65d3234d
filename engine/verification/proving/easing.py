"""Asks an easier question: products of unknowns become symbols of which signs and order are known.

Solvers find multiplication hard, and many promises do not need it: whoever knows that a product
grows with its factors knows enough. All that is said of the symbols is true of the products, so
what follows from the easier question follows from the hard one; what does not follow may still.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations
from typing import Any

import z3

_HARD = {z3.Z3_OP_MUL: "*", z3.Z3_OP_DIV: "/", z3.Z3_OP_IDIV: "//", z3.Z3_OP_MOD: "%"}


@dataclass(frozen=True, slots=True)
class Hard:
    """A product of unknowns, or a quotient or rest by one.

    Attributes:
        sign: ``*``, ``/``, or SMT-LIB's ``//`` and ``%``, Python's where the divisor is positive.
        left: The first operand.
        right: The second.
        result: The symbol that stands for it.
    """

    sign: str
    left: Any
    right: Any
    result: Any


def eased(formulas: list[Any]) -> list[Any] | None:
    """The formulas with symbols for their hard parts, and what is known of those.

    Args:
        formulas: Terms that are true or false.

    Returns:
        None where nothing in them is hard.
    """
    pairs: list[tuple[Any, Any]] = []
    found: dict[tuple[Any, ...], Hard] = {}
    for term in _hard_terms(formulas):
        operands = [_replaced(child, pairs) for child in term.children()]
        hard = _known(_HARD[term.decl().kind()], operands, term, found)
        pairs.append((term, hard.result))
    if not pairs:
        return None
    for hard in list(found.values()):
        if hard.sign in {"//", "%"}:
            _known("*", [_whole_part(hard, found).result, hard.right], hard.result, found)
    facts = [fact for hard in found.values() for fact in _facts(hard, found)]
    facts += [fact for pair in permutations(found.values(), 2) for fact in _ordered(*pair)]
    return [_replaced(formula, pairs) for formula in formulas] + facts


def _hard_terms(formulas: list[Any]) -> Iterator[Any]:
    """Every hard part, the inner ones first, each once."""
    seen: set[int] = set()
    stack = [(formula, False) for formula in reversed(formulas)]
    while stack:
        term, is_open = stack.pop()
        if is_open:
            yield term
        elif term.get_id() not in seen:
            seen.add(term.get_id())
            if _is_hard(term):
                stack.append((term, True))
            stack += [(child, False) for child in term.children()]


def _is_hard(term: Any) -> bool:
    if not z3.is_app(term) or term.decl().kind() not in _HARD or term.num_args() != 2:
        return False
    is_product = term.decl().kind() == z3.Z3_OP_MUL
    unknown = [not _is_number(child) for child in term.children()]
    return all(unknown) if is_product else unknown[1]


def _is_number(term: Any) -> bool:
    plain = term.arg(0) if z3.is_app_of(term, z3.Z3_OP_UMINUS) else term
    plain = plain.arg(0) if z3.is_app_of(plain, z3.Z3_OP_TO_REAL) else plain
    return bool(z3.is_rational_value(plain) or z3.is_int_value(plain))


def _replaced(term: Any, pairs: list[tuple[Any, Any]]) -> Any:
    return z3.substitute(term, *pairs) if pairs else term


def _known(sign: str, operands: list[Any], like: Any, found: dict[tuple[Any, ...], Hard]) -> Hard:
    """The same operation on the same operands has one symbol."""
    left, right = operands
    if sign == "*" and left.get_id() > right.get_id():
        left, right = right, left
    key = (sign, left.get_id(), right.get_id())
    if key not in found:
        name = f"hard!{len(found)}"
        symbol = z3.Int(name) if z3.is_int(like) else z3.Real(name)
        found[key] = Hard(sign, left, right, symbol)
    return found[key]


def _whole_part(hard: Hard, found: dict[tuple[Any, ...], Hard]) -> Hard:
    return _known("//", [hard.left, hard.right], hard.result, found)


def _facts(hard: Hard, found: dict[tuple[Any, ...], Hard]) -> list[Any]:
    left, right, result = hard.left, hard.right, hard.result
    if hard.sign == "*":
        return [*_product(left, right, result), *_product(right, left, result)]
    if hard.sign == "/":
        return _quotient(left, right, result)
    quotient = _whole_part(hard, found)
    back = _known("*", [quotient.result, right], result, found).result
    rest = left - back if hard.sign == "//" else result
    size = z3.If(right >= 0, right, -right)
    is_divided = z3.And(rest >= 0, rest < size, left == back + rest)
    signs = _quotient(left, right, result) if hard.sign == "//" else []
    return [z3.Implies(right != 0, is_divided), *signs]


def _product(left: Any, right: Any, result: Any) -> list[Any]:
    return [
        z3.Implies(left == 0, result == 0),
        z3.Implies(z3.And(left >= 0, right >= 0), result >= 0),
        z3.Implies(z3.And(left >= 0, right <= 0), result <= 0),
        z3.Implies(z3.And(left <= 0, right <= 0), result >= 0),
        z3.Implies(z3.And(left >= 0, right >= 1), result >= left),
        z3.Implies(z3.And(left >= 0, right <= 1), result <= left),
        z3.Implies(z3.And(left <= 0, right >= 1), result <= left),
        z3.Implies(z3.And(left <= 0, right <= 1), result >= left),
    ]


def _quotient(over: Any, under: Any, result: Any) -> list[Any]:
    """Of quotients that are exact or rounded down, by a positive divisor."""
    is_up = under > 0
    return [
        z3.Implies(z3.And(over == 0, is_up), result == 0),
        z3.Implies(z3.And(over >= 0, is_up), result >= 0),
        z3.Implies(z3.And(over >= 0, under >= 1), result <= over),
        z3.Implies(z3.And(over <= 0, is_up), result <= 0),
        z3.Implies(z3.And(is_up, over <= under), result <= 1),
        z3.Implies(z3.And(is_up, over >= under), result >= 1),
    ]


def _ordered(one: Hard, other: Hard) -> list[Any]:
    """When ``one`` is not above ``other``, of two operations of one kind."""
    if one.sign != other.sign or one.sign == "%" or one.result.sort() != other.result.sort():
        return []
    is_below = one.result <= other.result
    rises = one.left <= other.left
    if one.sign == "*":
        both = z3.And(one.left >= 0, one.right >= 0, rises, one.right <= other.right)
        conditions = [both]
        for (a, b), (c, d) in (
            ((one.left, one.right), (other.left, other.right)),
            ((one.right, one.left), (other.right, other.left)),
            ((one.left, one.right), (other.right, other.left)),
            ((one.right, one.left), (other.left, other.right)),
        ):
            if b.get_id() == d.get_id():
                conditions += [z3.And(a <= c, b >= 0), z3.And(a >= c, b <= 0)]
        return [z3.Implies(condition, is_below) for condition in conditions]
    same = z3.And(rises, one.right == other.right, one.right > 0)
    smaller = z3.And(rises, one.left >= 0, one.right >= other.right, other.right > 0)
    larger = z3.And(rises, other.left <= 0, one.right <= other.right, one.right > 0)
    return [z3.Implies(condition, is_below) for condition in (same, smaller, larger)]
