"""Does a value fit a shape? The value is of a hostile author and costs no more than its size."""

from __future__ import annotations

from typing import Any

from engine.contracts.shape import Shape, kinds_of, same


def misfit(shape: Shape, value: Any, place: str = "out") -> str:
    """The first place where a value does not fit, and how; empty where it fits.

    Args:
        value: Plain JSON.
        place: What the value is called.
    """
    if shape.options is not None:
        fits = any(same(value, option) for option in shape.options)
        return "" if fits else f"{place} is {_shown(value)}, none of the listed values"
    kinds = kinds_of(value)
    if shape.kinds and not shape.kinds & kinds:
        wanted = " or ".join(sorted(shape.kinds))
        return f"{place} is {_shown(value)}, where {wanted} is promised"
    return _misfit_within(shape, value, place)


def _misfit_within(shape: Shape, value: Any, place: str) -> str:
    """As :func:`misfit`, of a value of the right kind."""
    if isinstance(value, dict):
        return _misfit_of_object(shape, value, place)
    if isinstance(value, list):
        return _misfit_of_list(shape, value, place)
    if isinstance(value, str):
        return _outside(len(value), shape.shortest, shape.longest, place, "characters")
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return _outside(value, shape.low, shape.high, place, "") if is_number else ""


def _misfit_of_object(shape: Shape, value: dict[str, Any], place: str) -> str:
    if lacking := sorted(shape.required - value.keys()):
        return f"{place} lacks {lacking[0]!r}"
    if shape.is_closed and (strays := sorted(value.keys() - shape.fields.keys())):
        return f"{place} has {strays[0][:60]!r}, which is not among its fields"
    for name, inner in shape.fields.items():
        if name in value and (found := misfit(inner, value[name], f"{place}.{name}")):
            return found
    return ""


def _misfit_of_list(shape: Shape, value: list[Any], place: str) -> str:
    if found := _outside(len(value), shape.fewest, shape.most, place, "items"):
        return found
    if shape.items is not None or shape.prefix:
        for index, item in enumerate(value):
            if found := misfit(shape.item(index), item, f"{place}[{index}]"):
                return found
    for wanted in shape.held:
        if not any(same(wanted, item) for item in value):
            return f"{place} does not contain {_shown(wanted)}"
    return ""


def _outside(value: float, low: float | None, high: float | None, place: str, unit: str) -> str:
    told = f"{place} has {value} {unit}" if unit else f"{place} is {_shown(value)}"
    if low is not None and value < low:
        return f"{told}, less than {low}"
    if high is not None and value > high:
        return f"{told}, more than {high}"
    return ""


def _shown(value: Any) -> str:
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "a list"
    if isinstance(value, int) and value.bit_length() > 200:
        return "a very long number"
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
