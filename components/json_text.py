"""A request as text that a person edits, and back: long lists of numbers stay on one line."""

from __future__ import annotations

import json
from typing import Any, Final

from engine.errors import InvalidInput

MOST_CHARS: Final = 2_000_000
_REMEDY: Final = "Correct it there; the form keeps what it held until then."


def written(value: Any, depth: int = 0) -> str:
    """JSON, indented by two spaces; lists of plain values are not broken."""
    inside, outside = "  " * (depth + 1), "  " * depth
    if isinstance(value, dict) and value:
        parts = (
            f"{json.dumps(str(name), ensure_ascii=False)}: {written(each, depth + 1)}"
            for name, each in value.items()
        )
        return "{\n" + ",\n".join(inside + part for part in parts) + f"\n{outside}}}"
    if isinstance(value, list) and any(isinstance(each, dict | list) for each in value):
        rows = (inside + _row(each, depth + 1) for each in value)
        return "[\n" + ",\n".join(rows) + f"\n{outside}]"
    return json.dumps(value, ensure_ascii=False)


def _row(value: Any, depth: int) -> str:
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    is_flat = not any(isinstance(part, dict | list) for part in parts)
    return json.dumps(value, ensure_ascii=False) if is_flat else written(value, depth)


def read(text: str) -> dict[str, Any]:
    """The object that a text holds.

    Raises:
        InvalidInput: It is no JSON object; the problem names the line and the column.
    """
    if len(text) > MOST_CHARS:
        raise InvalidInput(
            f"The text has {len(text):,} characters.", f"Use at most {MOST_CHARS:,}."
        )
    try:
        found = json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as fault:
        raise InvalidInput(
            f"This is no JSON at line {fault.lineno}, column {fault.colno}: {fault.msg}.", _REMEDY
        ) from None
    except (RecursionError, ValueError):
        raise InvalidInput("This is no JSON that can be read.", _REMEDY) from None
    if not isinstance(found, dict):
        raise InvalidInput("This is JSON, but no object.", "Begin with { and name the fields.")
    return found


def _no_number(word: str) -> float:
    raise InvalidInput(f"{word} is no number in JSON.", "Use a finite number, or null.")
