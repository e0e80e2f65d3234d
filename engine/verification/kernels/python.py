"""What the operations of a kernel do, by CPython itself."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable
from typing import Any

MOST_BITS = 8_192


class Overrun(Exception):
    """The kernel takes too many steps, or counts with numbers that are too long."""


def product(left: Any, right: Any) -> Any:
    """``left * right``, unless that is a number of thousands of digits."""
    is_whole = isinstance(left, int) and isinstance(right, int)
    if is_whole and left.bit_length() + right.bit_length() > MOST_BITS:
        raise Overrun("a whole number grows too long")
    return left * right


ARITHMETIC: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": product,
    "/": operator.truediv,
    "//": operator.floordiv,
    "%": operator.mod,
}
RELATIONS: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}
CALLS: dict[str, Callable[..., Any]] = {
    "min": min,
    "max": max,
    "abs": abs,
    "sqrt": math.sqrt,
    "floor": math.floor,
    "ceil": math.ceil,
    "round": round,
    "int": int,
    "float": float,
    "bool": bool,
    "len": len,
    "range": range,
}
