"""How a claim counts: with numbers alone, and none that grow too long."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

from engine.verification.claims.allowance import MOST_BITS, Unanswerable, bounded


def _product(left: Any, right: Any) -> Any:
    is_whole = isinstance(left, int) and isinstance(right, int)
    if is_whole and left.bit_length() + right.bit_length() > MOST_BITS:
        raise Unanswerable("a whole number is longer than a claim may count with")
    return left * right


ARITHMETIC: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": _product,
    "/": operator.truediv,
    "//": operator.floordiv,
    "%": operator.mod,
}


def counted(sign: str, left: Any, right: Any) -> Any:
    """The result of arithmetic on two numbers; never on texts or lists.

    Raises:
        Unanswerable: They are no numbers, or there is no result.
    """
    try:
        return bounded(ARITHMETIC[sign](bounded(left), bounded(right)))
    except ZeroDivisionError:
        raise Unanswerable("a number is divided by zero") from None
    except OverflowError:
        raise Unanswerable("a number is too large for a division") from None
