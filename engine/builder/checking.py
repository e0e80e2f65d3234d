"""The values of a form made a spec, or every fault of them at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from engine.builder.choices import Choices
from engine.builder.model import Fault, Feature, Kind, LogisticSpec
from engine.builder.rules import disagreements
from engine.builder.words import LABELS
from engine.errors import InvalidInput

REMEDIES = {
    "C": "Give a number above 0, or 'search'.",
    "features": "Choose at least one column, each numeric or categorical.",
    "folds": "Choose 2 to 20 folds.",
    "positive": "Say which value of the target counts as 1.",
    "target": "Choose the column to predict.",
    "test_share": "Choose a share between 0.05 and 0.5.",
    "threshold_value": "Give a probability between 0 and 1.",
}
# Stands in for a faulty field while the rules that do not read it are asked.
STAND_IN = {"target": "t", "positive": "1", "features": (Feature(name="x", kind=Kind.NUMERIC),)}


def faults(values: Mapping[str, Any]) -> tuple[Fault, ...]:
    """Everything wrong with the values, field by field."""
    try:
        LogisticSpec.model_validate(dict(values))
    except ValidationError as error:
        return _faults(error, values)
    return ()


def checked(values: Mapping[str, Any]) -> LogisticSpec:
    """The values as a spec; refuses with every fault."""
    try:
        return LogisticSpec.model_validate(dict(values))
    except ValidationError as error:
        raise refusal(_faults(error, values)) from None


def refusal(found: tuple[Fault, ...] | list[Fault]) -> InvalidInput:
    """One refusal that names every fault and its remedy."""
    problems = dict.fromkeys(fault.problem for fault in found)
    remedies = dict.fromkeys(fault.remedy for fault in found)
    return InvalidInput(" ".join(problems), " ".join(remedies))


def _faults(error: ValidationError, values: Mapping[str, Any]) -> tuple[Fault, ...]:
    details = error.errors(include_url=False, include_input=False)
    if details[0]["type"] == "disagreement":
        return tuple(details[0]["ctx"]["faults"])
    wrong: dict[str, Fault] = {}
    for detail in details:
        field = str(detail["loc"][0]) if detail["loc"] else "name"
        wrong.setdefault(field, _field_fault(field, detail["msg"]))
    kept = {name: value for name, value in values.items() if name not in wrong}
    stand_in = {name: value for name, value in STAND_IN.items() if name not in kept}
    choices = Choices.model_validate(stand_in | kept)
    return (*wrong.values(), *disagreements(choices, unknown=wrong))


def _field_fault(field: str, message: str) -> Fault:
    label = LABELS.get(field)
    if label is None:
        return Fault(
            field=field,
            problem=f"The form has no choice named {field!r}.",
            remedy="Remove it.",
        )
    lowered = message[0].lower() + message[1:]
    return Fault(
        field=field,
        problem=f"{label}: {lowered}.",
        remedy=REMEDIES.get(field, f"Choose another value for {label.lower()}."),
    )
