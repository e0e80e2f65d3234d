"""Values between a request and the fields of its form: exact, and nothing made up."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from components import schema_units
from components.schema_fields import ABSENT, Field

_EXACT: Final = 2**53 - 1
_BETWEEN: Final = re.compile(r"[\s,;]+")


def start(field: Field, held: Any) -> Any:
    """What a field begins with: what the request holds, else its default; None for nothing."""
    if held is not ABSENT:
        return held
    return None if field.default is ABSENT else field.default


def fits(field: Field, value: Any) -> bool:
    """Whether the field's widget can show a value as it is; nothing can always be shown."""
    if value is None:
        return True
    if field.kind == "integer":
        return type(value) is int and abs(value) <= _EXACT
    if field.kind == "number":
        return type(value) in {int, float} and math.isfinite(value) and abs(value) <= _EXACT
    if field.kind == "flag":
        return isinstance(value, bool)
    if field.kind == "choice":
        return value in field.options
    return isinstance(value, str)


def said(field: Field, shown: Any, held: Any) -> Any:
    """What a request holds for what stands in a field.

    Args:
        field: Which one.
        shown: What stands there; None or empty text for nothing.
        held: What the request held before: an explicit null stays one.
    """
    if shown is None or (shown == "" and field.is_nullable):
        stands = field.default is not None and field.default is not ABSENT
        is_null = field.is_nullable and (held is None or stands)
        return None if is_null else ABSENT
    if field.kind == "integer":
        return schema_units.sent(field.name, shown) if field.is_scaled else int(shown)
    if field.kind == "number":
        return int(shown) if float(shown).is_integer() else float(shown)
    return shown


def shown(field: Field, value: Any) -> Any:
    """What a field's widget is given for a value that fits."""
    if value is None:
        return False if field.kind == "flag" and not field.is_nullable else None
    if field.is_scaled:
        return float(schema_units.typed(field.name, value))
    return float(value) if field.kind == "number" else value


def listed(field: Field, values: list[Any]) -> str:
    """A list of plain values as text: numbers side by side, texts one a line."""
    item = field.fields[0]
    if item.kind == "text":
        return "\n".join(str(value) for value in values)
    return ", ".join(_number(item, value) for value in values)


def unlisted(field: Field, text: str) -> list[Any]:
    """The values in a text; what is no number stays text, to be refused by its place."""
    item = field.fields[0]
    if item.kind == "text":
        return [line.strip() for line in text.splitlines() if line.strip()]
    return [_value(item, token) for token in _BETWEEN.split(text.strip()) if token]


def can_list(field: Field, value: Any) -> bool:
    """Whether a value is a list that text can show as it is."""
    if not isinstance(value, list):
        return False
    item = field.fields[0]
    if item.kind == "text":
        return all(isinstance(each, str) and each == each.strip() and each for each in value) and (
            all(len(each.splitlines()) == 1 for each in value)
        )
    return all(fits(item, each) and each is not None for each in value)


def loose(text: str) -> Any:
    """A value that only JSON can say; text that is none is left as text."""
    try:
        return json.loads(text) if text.strip() else ABSENT
    except (ValueError, RecursionError):
        return text


def merged(origin: Mapping[str, Any], told: Mapping[str, Any], known: set[str]) -> dict[str, Any]:
    """What the form says, and what it does not know of a request as it was."""
    kept = {name: value for name, value in origin.items() if name not in known}
    return {**{name: value for name, value in told.items() if value is not ABSENT}, **kept}


def _number(item: Field, value: Any) -> str:
    if item.is_scaled:
        return f"{Decimal(value) / 100:f}"
    return repr(value)


def _value(item: Field, token: str) -> Any:
    try:
        number = Decimal(token)
    except InvalidOperation:
        return token
    if not number.is_finite() or abs(number) > _EXACT:
        return token
    if item.is_scaled:
        number *= 100
    is_whole = number == number.to_integral_value()
    return (
        int(number) if is_whole and not ("." in token and item.kind == "number") else float(number)
    )
