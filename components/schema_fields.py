"""The fields of a form, read from a JSON Schema as pydantic writes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

from components import schema_units

Kind = Literal["integer", "number", "text", "flag", "choice", "group", "values", "rows", "other"]
Schema = Mapping[str, Any]
_PLAIN: Final[dict[str, Kind]] = {
    "integer": "integer",
    "number": "number",
    "string": "text",
    "boolean": "flag",
}
SCALARS: Final = frozenset({"integer", "number", "text", "flag", "choice"})
ABSENT: Final = object()
"""In place of a value that is not there; null is one that is."""


@dataclass(frozen=True)
class Field:
    """One field.

    Attributes:
        path: Names from the request down to it.
        kind: How it is drawn; ``other`` is one that only JSON can say.
        words: What it means, one sentence.
        is_nullable: Whether it may be null: not known, or not wanted.
        is_needed: Whether a request without it is refused.
        default: What stands for it where it is left out; ``ABSENT`` for none.
        low: The least value, or the fewest items.
        high: The greatest value, or the most items or characters.
        options: Of a choice.
        fields: Of a group, or of each row; of a list of values, the one of an item.
        told: The label, where the name does not give it.
    """

    path: tuple[str, ...]
    kind: Kind
    words: str = ""
    is_nullable: bool = False
    is_needed: bool = False
    default: Any = ABSENT
    low: float | None = None
    high: float | None = None
    options: tuple[Any, ...] = ()
    fields: tuple[Field, ...] = ()
    told: str = ""

    @property
    def name(self) -> str:
        """The last name of the path."""
        return self.path[-1]

    @property
    def label(self) -> str:
        """For a person."""
        return self.told or schema_units.label(self.name)

    @property
    def is_scaled(self) -> bool:
        """Whether a whole number is shown as another one: money, or percent."""
        unit = schema_units.unit(self.name)
        return self.kind == "integer" and unit is not None and unit.scale != 1


def read(
    schema: Schema, path: tuple[str, ...] = (), root: Schema | None = None
) -> tuple[Field, ...]:
    """The fields of an object, in its order.

    Args:
        schema: Of the object.
        path: Of the object.
        root: Where references lead to; the schema itself when it is None.
    """
    whole = schema if root is None else root
    needed = schema.get("required", ())
    return tuple(
        _field(part, (*path, name), whole, is_needed=name in needed)
        for name, part in schema.get("properties", {}).items()
    )


def _field(part: Schema, path: tuple[str, ...], root: Schema, *, is_needed: bool) -> Field:
    merged, is_nullable = _opened(part, root)
    kind, fields = _kind(merged, path, root)
    low, high = _limits(merged)
    options = tuple(merged["enum"]) if "enum" in merged else ()
    return Field(
        path=path,
        kind=kind,
        words=str(part.get("description", merged.get("description", ""))),
        is_nullable=is_nullable,
        is_needed=is_needed,
        default=part.get("default", ABSENT),
        low=low,
        high=high,
        options=options,
        fields=fields,
    )


def _opened(part: Schema, root: Schema) -> tuple[dict[str, Any], bool]:
    """The schema behind references and a null beside it, and whether there was one."""
    merged = _followed(part, root)
    branches = [_followed(each, root) for each in merged.get("anyOf", ())]
    others = [each for each in branches if each.get("type") != "null"]
    if branches and len(others) == 1:
        return {**merged, **others[0], "anyOf": None}, len(others) < len(branches)
    return merged, len(others) < len(branches)


def _followed(part: Schema, root: Schema) -> dict[str, Any]:
    found = dict(part)
    if reference := part.get("$ref"):
        for name in str(reference).removeprefix("#/").split("/"):
            root = root[name]
        found = {**root, **{key: value for key, value in part.items() if key != "$ref"}}
    return found


def _kind(merged: Schema, path: tuple[str, ...], root: Schema) -> tuple[Kind, tuple[Field, ...]]:
    if "enum" in merged:
        return "choice", ()
    kind = merged.get("type")
    if kind in _PLAIN and not merged.get("anyOf"):
        return _PLAIN[str(kind)], ()
    if kind == "object" and "properties" in merged:
        return "group", read(merged, path, root)
    if kind == "array" and "items" in merged and "prefixItems" not in merged:
        return _list(merged["items"], path, root)
    return "other", ()


def _list(items: Schema, path: tuple[str, ...], root: Schema) -> tuple[Kind, tuple[Field, ...]]:
    item = _field(items, (*path, path[-1]), root, is_needed=True)
    if item.kind in {"integer", "number", "text"} and not item.is_nullable:
        return "values", (item,)
    if item.kind == "group" and all(each.kind in SCALARS for each in item.fields):
        return "rows", item.fields
    return "other", ()


def _limits(merged: Schema) -> tuple[float | None, float | None]:
    lows = [merged[key] for key in ("minimum", "exclusiveMinimum", "minItems") if key in merged]
    highs = ("maximum", "exclusiveMaximum", "maxItems", "maxLength")
    found = [merged[key] for key in highs if key in merged]
    return (lows or [None])[0], (found or [None])[0]


def needed(field: Field) -> Field:
    """The same field where it may not be left out."""
    return replace(field, is_nullable=False, is_needed=True)
