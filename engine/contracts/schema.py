"""Reads a schema: the allowed part of JSON Schema 2020-12, every fault of it at once."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from engine.contracts.faults import Fault
from engine.contracts.fitting import misfit
from engine.contracts.shape import ANYTHING, KINDS, NUMBERS, Shape, kinds_of

MOST_DEPTH: Final = 12
MOST_NODES: Final = 500
MOST_OPTIONS: Final = 100
MOST_ITEMS: Final = 10_000
MOST_CHARACTERS: Final = 10_000
MOST_LEAVES: Final = 20_000
MOST_NAME: Final = 200

_WORDS: Final = frozenset({"title", "description", "$schema", "$comment"})
_OF: Final[dict[str, frozenset[str]]] = {
    "properties": frozenset({"object"}),
    "required": frozenset({"object"}),
    "additionalProperties": frozenset({"object"}),
    "items": frozenset({"array"}),
    "prefixItems": frozenset({"array"}),
    "minItems": frozenset({"array"}),
    "maxItems": frozenset({"array"}),
    "allOf": frozenset({"array"}),
    "minLength": frozenset({"string"}),
    "maxLength": frozenset({"string"}),
    "minimum": NUMBERS,
    "maximum": NUMBERS,
}
"""What each keyword speaks about."""
_KNOWN: Final = _WORDS | _OF.keys() | {"type", "enum"}


class SchemaReader:
    """Reads one schema.

    Attributes:
        faults: Everything that is wrong with it, in the order of its text.
    """

    def __init__(self, place: str) -> None:
        self._root = place
        self._nodes = 0
        self.faults: list[Fault] = []

    def read(self, schema: Any) -> Shape:
        """The shape that it stands for; of use only where there is no fault."""
        shape = self._shape(schema, self._root, 0)
        if not self.faults and shape.kinds != {"object"}:
            self._fault(self._root, "this is no object", 'Begin with {"type": "object", ...}.')
        if not self.faults and _leaves(shape) > MOST_LEAVES:
            self._fault(
                self._root,
                f"even the smallest value of it has more than {MOST_LEAVES:,} parts",
                "Lower minItems.",
            )
        return shape

    def _fault(self, place: str, problem: str, remedy: str) -> None:
        self.faults.append(Fault(place, problem, remedy))

    def _shape(self, schema: Any, place: str, depth: int) -> Shape:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            if self._nodes == MOST_NODES + 1:
                self._fault(place, f"there are more than {MOST_NODES} parts", "Describe fewer.")
            return ANYTHING
        if depth > MOST_DEPTH:
            self._fault(place, f"it is deeper than {MOST_DEPTH} levels", "Flatten it.")
            return ANYTHING
        if not isinstance(schema, dict):
            self._fault(place, "this is no schema", 'Write an object, such as {"type": "number"}.')
            return ANYTHING
        kinds = self._kinds(schema.get("type"), place)
        self._keywords(schema, kinds, place)
        low, high = self._bounds(schema, place, kinds)
        fewest, most = self._range(schema, place, ("minItems", "maxItems"), MOST_ITEMS)
        shortest, longest = self._range(schema, place, ("minLength", "maxLength"), MOST_CHARACTERS)
        fields = self._fields(schema.get("properties", {}), place, depth)
        shape = Shape(
            kinds=kinds,
            fields=fields,
            required=self._required(schema.get("required", []), fields, place),
            is_closed=self._is_closed(schema, place),
            prefix=self._prefix(schema.get("prefixItems", []), place, depth),
            items=self._items(schema, place, depth),
            low=low,
            high=high,
            fewest=fewest or 0,
            most=most,
            shortest=shortest or 0,
            longest=longest,
        )
        held = self._held(schema, shape, place)
        shape = replace(shape, held=held, fewest=max(shape.fewest, len(held)))
        return self._with_options(schema, shape, place)

    def _keywords(self, schema: dict[Any, Any], kinds: frozenset[str], place: str) -> None:
        for name in schema:
            if name not in _KNOWN:
                self._fault(
                    place,
                    f"the keyword {str(name)[:60]!r} is not taken",
                    f"Use {', '.join(sorted(_KNOWN - _WORDS))}.",
                )
            elif kinds and name in _OF and not kinds & _OF[name]:
                what = " or ".join(sorted(kinds))
                self._fault(place, f"{name} says nothing about {what}", "Take it away.")

    def _kinds(self, told: Any, place: str) -> frozenset[str]:
        if told is None:
            return frozenset()
        names = [told] if isinstance(told, str) else told
        is_one = (
            isinstance(names, list)
            and 1 <= len(names) <= 2
            and all(isinstance(name, str) and name in KINDS for name in names)
            and (len(names) == 1 or "null" in names)
        )
        if not is_one:
            self._fault(
                f"{place}.type",
                "this is no type",
                f'Write one of {", ".join(sorted(KINDS))}, or a list of one and "null".',
            )
            return frozenset()
        return frozenset(names)

    def _bounds(
        self, schema: dict[Any, Any], place: str, kinds: frozenset[str]
    ) -> tuple[float | None, float | None]:
        low = self._value(schema, place, "minimum", _is_number, "a finite number")
        high = self._value(schema, place, "maximum", _is_number, "a finite number")
        if "integer" in kinds:
            low = low if low is None else math.ceil(low)
            high = high if high is None else math.floor(high)
        self._require_order(low, high, place, ("minimum", "maximum"))
        return low, high

    def _range(
        self, schema: dict[Any, Any], place: str, names: tuple[str, str], top: int
    ) -> tuple[int | None, int | None]:
        def fits(value: Any) -> bool:
            return type(value) is int and 0 <= value <= top

        low, high = (
            self._value(schema, place, name, fits, f"a whole number from 0 to {top:,}")
            for name in names
        )
        self._require_order(low, high, place, names)
        return low, high

    def _value(
        self,
        schema: dict[Any, Any],
        place: str,
        name: str,
        fits: Callable[[Any], bool],
        wanted: str,
    ) -> Any:
        value = schema.get(name)
        if name in schema and not fits(value):
            self._fault(f"{place}.{name}", f"this is not {wanted}", f"Write {wanted}.")
            return None
        return value

    def _require_order(self, low: Any, high: Any, place: str, names: tuple[str, str]) -> None:
        if low is not None and high is not None and low > high:
            self._fault(place, f"no value lies between {names[0]} and {names[1]}", "Swap them.")

    def _fields(self, told: Any, place: str, depth: int) -> dict[str, Shape]:
        if not isinstance(told, dict):
            self._fault(f"{place}.properties", "this is no object", "Write a schema by each name.")
            return {}
        long = [name for name in told if not isinstance(name, str) or len(name) > MOST_NAME]
        if long:
            self._fault(f"{place}.properties", "a name is too long", f"Use {MOST_NAME} characters.")
        return {
            name: self._shape(inner, f"{place}.properties.{name[:60]}", depth + 1)
            for name, inner in told.items()
            if name not in long
        }

    def _required(self, told: Any, fields: dict[str, Shape], place: str) -> frozenset[str]:
        if not isinstance(told, list) or not all(isinstance(name, str) for name in told):
            self._fault(f"{place}.required", "this is no list of names", "List names of fields.")
            return frozenset()
        if strays := [name[:60] for name in told if name not in fields]:
            self._fault(
                f"{place}.required",
                f"{', '.join(map(repr, strays[:5]))} is not among the properties",
                "Describe it there, or take it away here.",
            )
        return frozenset(told)

    def _is_closed(self, schema: dict[Any, Any], place: str) -> bool:
        told = schema.get("additionalProperties", True)
        if not isinstance(told, bool):
            self._fault(f"{place}.additionalProperties", "this is no truth value", "Write false.")
        return told is False

    def _items(self, schema: dict[Any, Any], place: str, depth: int) -> Shape | None:
        if "items" not in schema:
            return None
        return self._shape(schema["items"], f"{place}.items", depth + 1)

    def _prefix(self, told: Any, place: str, depth: int) -> tuple[Shape, ...]:
        if not isinstance(told, list):
            self._fault(f"{place}.prefixItems", "this is no list", "List a schema for each item.")
            return ()
        return tuple(
            self._shape(inner, f"{place}.prefixItems[{index}]", depth + 1)
            for index, inner in enumerate(told[: MOST_NODES + 1])
        )

    def _held(self, schema: dict[Any, Any], shape: Shape, place: str) -> tuple[Any, ...]:
        """What a list contains: the one use of ``allOf`` that is taken."""
        told = schema.get("allOf", [])
        parts = [_contained(part) for part in told] if isinstance(told, list) else [()]
        if not all(parts) or len(parts) > MOST_OPTIONS:
            said = "this does not say what a list contains"
            remedy = f'Write up to {MOST_OPTIONS} of {{"contains": {{"const": "yes"}}}}.'
            self._fault(f"{place}.allOf", said, remedy)
            return ()
        held = tuple(value for part in parts for value in part)
        most = MOST_ITEMS if shape.most is None else shape.most
        is_kept = shape.items is None or not any(misfit(shape.items, each) for each in held)
        if held and (shape.prefix or len(held) > most or not is_kept):
            said = "no list can contain all of this"
            remedy = "Let items and maxItems take it, and take prefixItems away."
            self._fault(f"{place}.allOf", said, remedy)
            return ()
        return held

    def _with_options(self, schema: dict[Any, Any], shape: Shape, place: str) -> Shape:
        if "enum" not in schema:
            return shape
        told = schema["enum"]
        is_list = isinstance(told, list) and 1 <= len(told) <= MOST_OPTIONS
        if not is_list or not all(_is_scalar(value) for value in told):
            self._fault(
                f"{place}.enum",
                "this is no list of plain values",
                f"List 1 to {MOST_OPTIONS} texts, numbers, truth values or null.",
            )
            return shape
        if shape.kinds and not all(kinds_of(value) & shape.kinds for value in told):
            self._fault(f"{place}.enum", "a value is not of the type", "Make the two agree.")
        return Shape(kinds=shape.kinds, options=tuple(told))


def _is_number(value: Any) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return abs(value) <= 1e308


def _is_scalar(value: Any) -> bool:
    if isinstance(value, str):
        return len(value) <= MOST_CHARACTERS
    return value is None or isinstance(value, bool) or _is_number(value)


def _contained(part: Any) -> tuple[Any, ...]:
    """The value that ``{"contains": {"const": value}}`` names; none for anything else."""
    inner = part.get("contains") if isinstance(part, dict) and len(part) == 1 else None
    is_one = isinstance(inner, dict) and inner.keys() == {"const"} and _is_scalar(inner["const"])
    return (inner["const"],) if is_one and inner is not None else ()


def _leaves(shape: Shape) -> int:
    """How many parts the smallest value has."""
    if "null" in shape.kinds or shape.options is not None:
        return 1
    if "array" in shape.kinds:
        first = shape.prefix[: shape.fewest]
        rest = (shape.fewest - len(first)) * (_leaves(shape.items) if shape.items else 1)
        return 1 + sum(map(_leaves, first)) + rest
    if "object" in shape.kinds:
        return 1 + sum(_leaves(shape.fields[name]) for name in shape.required & shape.fields.keys())
    return 1
