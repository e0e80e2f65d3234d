"""What a request lacks, said at the field where it is, in the unit that is on screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from components import schema_units
from components.plain import tidy
from components.wording import count

if TYPE_CHECKING:
    from pydantic import BaseModel

Path = tuple[str | int, ...]
_LIMITS: Final = {
    "greater_than_equal": ("ge", "is too low: enter {} or more"),
    "greater_than": ("gt", "is too low: enter more than {}"),
    "less_than_equal": ("le", "is too high: enter {} or less"),
    "less_than": ("lt", "is too high: enter less than {}"),
}
_WORDS: Final = {
    "missing": "is needed: enter it",
    "finite_number": "must be a finite number: enter one, or leave it empty if it may be unknown",
    "extra_forbidden": "is not a field of this request: take it out",
    "int_from_float": "must be a whole number: leave out the fraction",
    "int_type": "must be a whole number: enter digits only",
    "int_parsing": "must be a whole number: enter digits only",
    "float_type": "must be a number: enter digits only",
    "float_parsing": "must be a number: enter digits only",
    "bool_type": "must be true or false: choose one",
    "bool_parsing": "must be true or false: choose one",
    "string_type": "must be text: put it between quotes",
}


@dataclass(frozen=True)
class Fault:
    """One fault.

    Attributes:
        path: Names and places from the request down to it.
        words: What is wrong and what to do; parts of the request in it are hostile text.
    """

    path: Path
    words: str

    @property
    def sentence(self) -> str:
        """The fault with the name of its field before it."""
        return f"{place(self.path)} {self.words}."

    def under(self, field: Path) -> str:
        """The same where the field itself is in sight."""
        return f"{place(self.path[len(field) - 1 :])} {self.words}."


def found(model: type[BaseModel], request: Mapping[str, Any]) -> tuple[Fault, ...]:
    """All faults of a request by its own model; none for one that fits."""
    try:
        model.model_validate(request)
    except ValidationError as refusal:
        told = refusal.errors(include_url=False, include_input=False)
        return tuple(Fault(tuple(each["loc"]), _words(each)) for each in told)
    return ()


def place(path: Path) -> str:
    """A path for a person: the row is counted from 1."""
    names = [
        f"row {part + 1}" if isinstance(part, int) else schema_units.heading(tidy(part, 60))
        for part in path
    ]
    return ", ".join(names) or "The request"


def nearest(path: Path, known: Sequence[Path]) -> Path:
    """The longest of the known paths that leads to this one; the empty one if none does."""
    leading = [each for each in known if path[: len(each)] == each]
    return max(leading, key=len, default=())


def _words(told: Any) -> str:
    kind, given = told["type"], told.get("ctx", {})
    if kind in _LIMITS:
        key, words = _LIMITS[kind]
        name = next((part for part in reversed(told["loc"]) if isinstance(part, str)), "")
        return words.format(schema_units.shown(name, given[key]))
    if kind in {"literal_error", "enum"}:
        return f"must be one of {given['expected']}: choose one"
    if kind in {"too_long", "too_short"}:
        limit = given.get("max_length", given.get("min_length"))
        most = "too many: at most" if kind == "too_long" else "too few: at least"
        return f"holds {most} {count(limit, 'item')}"
    if kind in {"string_too_long", "string_too_short"}:
        limit = given.get("max_length", given.get("min_length"))
        most = "too long: at most" if kind == "string_too_long" else "too short: at least"
        return f"is {most} {count(limit, 'character')}"
    return _WORDS.get(kind, f"does not fit: {tidy(told['msg'], 200)}")
