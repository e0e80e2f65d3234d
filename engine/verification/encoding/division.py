"""Python's ways of rounding to whole numbers, as terms."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import z3

from engine.verification.encoding.rounding import exact


def floor_divided(left: Any, right: Any, *, is_positive: bool) -> Any:
    """``left // right`` as Python rounds it: down, whatever the signs."""
    if is_positive:
        return left / right
    return z3.If(right > 0, left / right, (-left) / (-right))


def remainder(left: Any, right: Any, *, is_positive: bool) -> Any:
    """``left % right`` as Python signs it: like the divisor."""
    if is_positive:
        return left % right
    return z3.If(right > 0, left % right, -((-left) % (-right)))


def truncated(value: Any) -> Any:
    """``int(value)`` of a real: towards zero."""
    return z3.If(value >= 0, z3.ToInt(value), -z3.ToInt(-value))


def nearest(value: Any) -> Any:
    """``round(value)`` of a real: to the nearest, halves to the even one."""
    low = z3.ToInt(value)
    rest = value - z3.ToReal(low)
    even = z3.If(low % 2 == 0, low, low + 1)
    half = exact(Fraction(1, 2))
    return z3.If(rest < half, low, z3.If(rest > half, low + 1, even))
