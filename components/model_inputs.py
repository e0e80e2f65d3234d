"""What a model must be told of a row: its columns, and rows of its dataset as examples."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from components.services import services
from engine.errors import StudioError

if TYPE_CHECKING:
    from engine.models.model import Model

_ROWS: Final = 200
_MOST_EXAMPLES: Final = 12
_MOST_LEVELS: Final = 50
_EXACT: Final = 2**53
Row = dict[str, int | float | str | None]


@dataclass(frozen=True)
class Inputs:
    """The columns of a row, by name.

    Attributes:
        roles: ``numeric`` or ``categorical`` by column, in the model's order; names are hostile.
        examples: Rows of its dataset; none when that is gone.
        levels: The categories at hand, by column.
    """

    roles: Mapping[str, str]
    examples: tuple[Row, ...]
    levels: Mapping[str, tuple[str, ...]]


def read(model: Model) -> Inputs:
    """The columns of a model, and examples from its dataset as that is now."""
    columns = (model.card or {}).get("columns", ())
    roles = {each["name"]: each["role"] for each in columns if each["role"] != "target"}
    rows = _rows(model.dataset_id, roles)
    levels = {
        name: tuple(dict.fromkeys(str(row[name]) for row in rows if row[name] is not None))
        for name, role in roles.items()
        if role != "numeric"
    }
    return Inputs(
        roles=roles,
        examples=tuple(rows[:_MOST_EXAMPLES]),
        levels={name: told[:_MOST_LEVELS] for name, told in levels.items()},
    )


def cell(text: str | None, role: str) -> int | float | str | None:
    """What a field says: nothing, a number, or text that the model's recipe reads."""
    said = (text or "").strip()
    if not said:
        return None
    if role == "numeric":
        try:
            number = float(said)
        except ValueError:
            return said
        if not math.isfinite(number):
            return said
        return int(number) if number.is_integer() and abs(number) < _EXACT else number
    return said


def written(value: Any) -> str:
    """A cell as a field shows it."""
    if value is None:
        return ""
    return str(value)


def _rows(dataset_id: str | None, roles: Mapping[str, str]) -> list[Row]:
    try:
        preview = services().datasets.preview(dataset_id or "", 0, _ROWS)
    except StudioError:  # deleted, or cleaned anew just now
        return []
    places = {name: place for place, name in enumerate(preview.columns)}
    if not roles.keys() <= places.keys():
        return []
    return [
        {name: cell(row[places[name]], role) for name, role in roles.items()}
        for row, is_removed in zip(preview.after, preview.is_removed, strict=True)
        if not is_removed
    ]
