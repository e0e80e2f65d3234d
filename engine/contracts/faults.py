"""What is wrong with a contract: gathered, and refused at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from engine.errors import InvalidInput

MOST_FAULTS: Final = 20


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a contract.

    Attributes:
        place: Where, such as ``request_schema.properties.price``.
    """

    place: str
    problem: str
    remedy: str


def refusal(faults: Sequence[Fault]) -> InvalidInput:
    """One refusal for all faults, each with its place and its remedy."""
    problems = [f"{each.place}: {each.problem.rstrip('.')}." for each in faults[:MOST_FAULTS]]
    remedies = [f"{each.place}: {each.remedy.rstrip('.')}." for each in faults[:MOST_FAULTS]]
    if len(faults) > MOST_FAULTS:
        problems.append(f"And {len(faults) - MOST_FAULTS} more.")
    told = " ".join(["The contract cannot be kept.", *problems])
    return InvalidInput(told, " ".join(dict.fromkeys(remedies)))
