"""Looks at an answer before it is given: which of its promises fell?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from engine.verification.claims.expression import compile_claim
from engine.verification.model import Domain, Flag, Int, Kernel, Post, Promises

DOMAIN = "domain"
REQUIRES = "requires"


def held(kernel: Kernel, arguments: Mapping[str, Any], result: Any) -> tuple[str, ...]:
    """The names of the promises of one call that fell.

    Outside the domain nothing is promised, and a caller should not be there: that is said by the
    name ``domain``, and by ``requires`` where a pre-condition does not hold.

    Args:
        kernel: Whose call it was.
        arguments: By name.
        result: What it returned.
    """
    if not all(within(domain, arguments.get(name)) for name, domain in kernel.domain.items()):
        return (DOMAIN,)
    if not all(compile_claim(text).holds(**arguments) for text in kernel.requires):
        return (REQUIRES,)
    return tuple(
        clause.name
        for clause in kernel.clauses
        if isinstance(clause, Post)
        and not compile_claim(clause.claim).holds(**arguments, result=result)
    )


def within(domain: Domain, value: Any) -> bool:
    """Whether a value is of the kind and in the bounds of a domain; NaN is in none."""
    if isinstance(domain, Flag):
        return isinstance(value, bool)
    wanted = int if isinstance(domain, Int) else float
    return type(value) is wanted and domain.low <= value <= domain.high


def checked(promises: Promises, inp: Any, out: Any) -> tuple[str, ...]:
    """The names of the promises about a whole answer that fell.

    Args:
        promises: The algorithm's.
        inp: The request, a record or a dict.
        out: The answer, likewise.
    """
    return tuple(name for name, holds in _checks(promises.answers) if not holds(inp=inp, out=out))


@lru_cache(maxsize=64)
def _checks(checks: tuple[Any, ...]) -> tuple[tuple[str, Callable[..., bool]], ...]:
    return tuple((check.name, compile_claim(check.claim).holds) for check in checks)
