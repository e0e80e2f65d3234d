"""Asks an easier question: products of unknowns become symbols of which signs and order are known.

Solvers find multiplication hard, and many promises do not need it: whoever knows that a product
grows with its factors knows enough. All that is said of the symbols is true of the products, so
what follows from the easier question follows from the hard one; what does not follow may still.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import z3

from engine.verification.encoding.rounding import Rounding
from engine.verification.proving.nearness import Nearness, reaches
from engine.verification.proving.products import Symbols, order

_HARD = {z3.Z3_OP_MUL: "*", z3.Z3_OP_DIV: "/", z3.Z3_OP_IDIV: "//", z3.Z3_OP_MOD: "%"}


def eased(formulas: list[Any], rounding: Rounding | None = None) -> list[Any] | None:
    """The formulas with symbols for their hard parts, and what is known of those.

    Args:
        formulas: Terms that are true or false.
        rounding: The rounded operations of which they speak; what is known of these is said, too.

    Returns:
        None where nothing in them is hard.
    """
    rounding = rounding if rounding is not None else Rounding()
    symbols = Symbols()
    pairs: list[tuple[Any, Any]] = []
    # In all else that is known of roundings, the same parts come again.
    results = [one.result for one in rounding.operations]
    squares = [root * root for _, root in rounding.roots]
    for term in _hard_terms([*formulas, *results, *squares]):
        left, right = (_replaced(child, pairs) for child in term.children())
        hard = symbols.of(_HARD[term.decl().kind()], left, right, term)
        rounding.intervals.learn(hard.result, rounding.intervals.of(term))
        pairs.append((term, hard.result))
    if not pairs:
        return None
    symbols.complete()
    compared = tuple(symbols)
    facts = Nearness(symbols, rounding, lambda term: _replaced(term, pairs)).facts()
    facts += [*reaches(symbols, rounding.intervals), *symbols.facts(), *order(compared)]
    said = _replaced(z3.And(*formulas, *rounding.facts()), pairs).children()
    # Of the orders tried on the catalog, the solver was steadiest in this one.
    return [*said[: len(formulas)], *facts, *said[len(formulas) :]]


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
