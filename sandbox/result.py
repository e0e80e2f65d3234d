"""Turn what the user's code returned into JSON, or say where it cannot be."""

from __future__ import annotations

import json
import math
from typing import Any

from sandbox import policy

DEEP = policy.limits()["result_depth"]


class InvalidResult(Exception):
    """The returned value is no JSON; the message says where and why."""


def to_json(value: object) -> bytes:
    """Write the returned dict as JSON.

    NumPy scalars and arrays and pandas columns become plain numbers and lists. NaN and
    infinity have no JSON and are refused: an absent number is ``None``.

    Raises:
        InvalidResult: With the first place that cannot be written.
    """
    if not isinstance(value, dict):
        raise InvalidResult(f"the function returned {_kind(value)}, not a dict")
    try:
        text = json.dumps(
            value, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_plain
        )
        return text.encode("utf-8")
    except RecursionError:
        raise InvalidResult("the result is nested too deeply") from None
    except UnicodeEncodeError:
        raise InvalidResult("the result holds a character that UTF-8 cannot write") from None
    except (TypeError, ValueError) as error:
        raise InvalidResult(_fault(value, "result", 0) or str(error)) from None


def _plain(value: Any) -> Any:
    for method in ("tolist", "item"):
        if callable(getattr(value, method, None)):
            return getattr(value, method)()
    raise TypeError(f"{_kind(value)} is not JSON")


def _fault(value: Any, place: str, depth: int) -> str | None:
    """The first place of a value that JSON cannot hold."""
    if depth > DEEP:
        return f"the result is nested deeper than {DEEP} or holds itself"
    if isinstance(value, dict):
        for key in value:
            if not isinstance(key, str | int | float | bool | None):
                return f"a key of {place} is {_kind(key)}; JSON keys are text"
        inner = [(f"{place}[{key!r}]", item) for key, item in value.items()]
    elif isinstance(value, list | tuple):
        inner = [(f"{place}[{index}]", item) for index, item in enumerate(value)]
    else:
        return _leaf_fault(value, place, depth)
    faults = (_fault(item, where, depth + 1) for where, item in inner)
    return next((fault for fault in faults if fault), None)


def _leaf_fault(value: Any, place: str, depth: int) -> str | None:
    if isinstance(value, float):
        if math.isfinite(value):
            return None
        return f"{place} is {value}; JSON has no NaN or infinity, use None for a missing number"
    if value is None or isinstance(value, str | int):
        return None
    try:
        return _fault(_plain(value), place, depth + 1)
    except TypeError:
        return f"{place} is {_kind(value)}, which JSON cannot hold"


def _kind(value: object) -> str:
    return f"a {type(value).__name__}"
