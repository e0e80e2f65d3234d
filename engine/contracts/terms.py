"""Reads a contract: schemas and invariants become what can be held against calls."""

from __future__ import annotations

import ast
import json
import re
from dataclasses import dataclass
from typing import Any, Final, Literal

from pydantic import ValidationError

from engine.contracts.faults import MOST_FAULTS, Fault, refusal
from engine.contracts.model import Contract
from engine.contracts.schema import SchemaReader
from engine.contracts.shape import Shape
from engine.errors import InvalidInput
from engine.verification.claims.expression import LONGEST, Claim, compile_claim

MOST_INVARIANTS: Final = 50
MOST_BYTES: Final = 65_536

Place = tuple[str | int, ...]

_STEP = r'\.[A-Za-z]\w*|\[\d{1,4}\]|\["[^"\\]{1,200}"\]'
_MONOTONE = re.compile(
    rf"\s*monotone\s*\(\s*inp((?:{_STEP})+)\s*,(.+),\s*([+-]?1)\s*\)\s*", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Invariant:
    """A claim over one call."""

    text: str
    claim: Claim


@dataclass(frozen=True, slots=True)
class Monotone:
    """A claim over two calls that differ in one number.

    Attributes:
        place: Where in the request the number is.
        claim: What of the answer is compared.
        direction: 1 when that never falls as the number grows, -1 when it never rises.
    """

    text: str
    place: Place
    claim: Claim
    direction: Literal[1, -1]


@dataclass(frozen=True, slots=True)
class Terms:
    """A contract, ready to be tested by."""

    request: Shape
    answer: Shape
    invariants: tuple[Invariant | Monotone, ...]


def read(contract: Contract) -> Terms:
    """Read a contract.

    Raises:
        InvalidInput: With every fault of it, each with its place, and a remedy for each.
    """
    faults: list[Fault] = []
    if oversize := _oversize(contract):
        raise InvalidInput(oversize.problem, oversize.remedy)
    request, answer = SchemaReader("request_schema"), SchemaReader("answer_schema")
    shapes = request.read(contract.request_schema), answer.read(contract.answer_schema)
    faults += [*request.faults, *answer.faults]
    is_sound = not faults
    invariants: list[Invariant | Monotone] = []
    for index, text in enumerate(contract.invariants):
        try:
            found = _invariant(text)
        except InvalidInput as fault:
            faults.append(Fault(f"invariants[{index}]", fault.problem, fault.remedy))
            continue
        invariants.append(found)
        if is_sound:
            told = _strangers(found, *shapes)
            faults += [Fault(f"invariants[{index}]", problem, remedy) for problem, remedy in told]
    if faults:
        raise refusal(faults)
    return Terms(*shapes, tuple(invariants))


def parsed(told: dict[str, Any]) -> Contract:
    """A contract from plain JSON.

    Raises:
        InvalidInput: It has other fields, or lacks some.
    """
    try:
        return Contract.model_validate(told)
    except ValidationError as fault:
        problems = [
            f"{'.'.join(map(str, each['loc']))}: {each['msg']}"
            for each in fault.errors(include_url=False, include_input=False)[:MOST_FAULTS]
        ]
        raise InvalidInput(
            f"This is no contract. {'; '.join(problems)}.",
            "Give request_schema and answer_schema as objects, and invariants as a list of texts.",
        ) from None


def at(value: Any, place: Place) -> Any:
    """What stands at a place of a value; KeyError, IndexError or TypeError where nothing does."""
    for step in place:
        value = value[step]
    return value


def _oversize(contract: Contract) -> Fault | None:
    if len(contract.invariants) > MOST_INVARIANTS:
        problem = f"The contract has {len(contract.invariants)} invariants."
        return Fault("invariants", problem, f"Keep at most {MOST_INVARIANTS}.")
    try:
        size = len(json.dumps(contract.model_dump(), allow_nan=True))
    except (RecursionError, ValueError, TypeError):
        return Fault("", "The contract is no plain JSON, or too deep.", "Flatten its schemas.")
    if size > MOST_BYTES:
        return Fault("", f"The contract has {size:,} bytes.", f"Use at most {MOST_BYTES:,}.")
    return None


def _invariant(text: str) -> Invariant | Monotone:
    if len(text) <= LONGEST and text.lstrip().startswith("monotone"):
        found = _MONOTONE.fullmatch(text)
        if found is None:
            raise InvalidInput(
                "This is no monotone clause.",
                "Write monotone(inp.x, out.y, +1), or -1 where it must not rise.",
            )
        steps, told, direction = found.groups()
        place = tuple(_step(step) for step in re.findall(_STEP, steps))
        claim = compile_claim(told.strip())
        return Monotone(text, place, claim, 1 if int(direction) == 1 else -1)
    return Invariant(text, compile_claim(text))


def _step(text: str) -> str | int:
    if text.startswith("."):
        return text[1:]
    return text[2:-2] if text.startswith('["') else int(text[1:-1])


def _strangers(found: Invariant | Monotone, request: Shape, answer: Shape) -> list[tuple[str, str]]:
    """What a clause speaks of and the schemas do not know."""
    known = {"inp", "out"} if isinstance(found, Invariant) else {"out"}
    told = [
        (f"nothing is called {name!r}", f"Speak about {' and '.join(sorted(known))}.")
        for name in sorted(found.claim.names - known)
    ]
    if isinstance(found, Monotone) and not _number_at(request, found.place):
        told.append(
            ("what is to grow is no number of the request schema", "Name a number that is there.")
        )
    shapes = {"inp": request, "out": answer}
    for node in ast.walk(found.claim.tree):
        if isinstance(node, ast.Attribute):
            owner = _shape_of(node.value, shapes)
            if owner is not None and owner.is_closed and node.attr not in owner.fields:
                told.append((f"there is no field {node.attr!r}", "Use a field of the schemas."))
    return told


def _shape_of(node: ast.expr, shapes: dict[str, Shape]) -> Shape | None:
    if isinstance(node, ast.Name):
        return shapes.get(node.id)
    if isinstance(node, ast.Attribute):
        owner = _shape_of(node.value, shapes)
        return owner.fields.get(node.attr) if owner is not None else None
    if isinstance(node, ast.Subscript) and not isinstance(node.slice, ast.Slice):
        owner = _shape_of(node.value, shapes)
        return owner.items if owner is not None and not owner.prefix else None
    return None


def _number_at(shape: Shape | None, place: Place) -> bool:
    for step in place:
        if shape is None:
            return False
        shape = shape.fields.get(step) if isinstance(step, str) else shape.item(step)
    return shape is not None and shape.is_number and shape.options is None
