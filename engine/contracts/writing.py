"""A contract as a person writes it, in three texts, and back."""

from __future__ import annotations

import json
from typing import Any, Final

from engine.contracts.faults import Fault, refusal
from engine.contracts.model import Contract

BLANK: Final = Contract(
    request_schema={"type": "object", "properties": {}, "required": []},
    answer_schema={"type": "object", "properties": {}, "required": []},
)


def contract_of(request: str, answer: str, invariants: str) -> Contract:
    """The contract that three texts stand for.

    Args:
        request: A schema, as JSON.
        answer: Likewise.
        invariants: One on each line; empty lines count for nothing.

    Raises:
        InvalidInput: One of the schemas is no JSON object; both are told at once.
    """
    faults: list[Fault] = []
    schemas = [
        _object(text, place, faults)
        for text, place in ((request, "request_schema"), (answer, "answer_schema"))
    ]
    if faults:
        raise refusal(faults)
    lines = tuple(line.strip() for line in invariants.splitlines() if line.strip())
    return Contract(request_schema=schemas[0], answer_schema=schemas[1], invariants=lines)


def texts_of(contract: Contract) -> tuple[str, str, str]:
    """The three texts of a contract, laid out for reading."""
    schemas = (contract.request_schema, contract.answer_schema)
    request, answer = (json.dumps(schema, indent=2, ensure_ascii=False) for schema in schemas)
    return request, answer, "\n".join(contract.invariants)


def _object(text: str, place: str, faults: list[Fault]) -> dict[str, Any]:
    try:
        told = json.loads(text)
    except json.JSONDecodeError as fault:
        where = f"line {fault.lineno}, column {fault.colno}"
        faults.append(Fault(place, f"this is no JSON: {fault.msg} at {where}", "Mend it there."))
        return {}
    except (RecursionError, ValueError):
        faults.append(Fault(place, "this is nested too deeply", "Flatten it."))
        return {}
    if not isinstance(told, dict):
        faults.append(Fault(place, "this is no object", 'Begin with {"type": "object"}.'))
        return {}
    return told
