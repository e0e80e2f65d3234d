"""What a proving process says of a user's own code."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from engine.verification.model import Status
from engine.verification.user_code.task import Told


class CodeReading(Told):
    """Whether a user's code can be reasoned about.

    Attributes:
        line: What keeps it from that; None where nothing does.
        why: What stands there.
        domain: What is proven is proven of these inputs, in words by field.
    """

    line: int | None = None
    why: str = ""
    domain: dict[str, str] = Field(default_factory=dict)

    @property
    def is_read(self) -> bool:
        """Whether proofs can be tried."""
        return not self.why


class CodeFinding(Told):
    """What was found of one clause.

    Attributes:
        name: The clause's.
        status: PROVEN, REFUTED in the translation, UNKNOWN; TESTED where it cannot be asked.
        why: Why it is not proven.
        inputs: Of a refutation, the fields of each call.
        is_raised: Whether a call ends with an error there.
        is_rounded: Whether decimal numbers are involved.
        obligation_sha256: Of the question that the solver answered.
        tool: Whose word it is.
    """

    name: str
    status: Status
    why: str = ""
    inputs: tuple[dict[str, Any], ...] = ()
    is_raised: bool = False
    is_rounded: bool = False
    obligation_sha256: str = ""
    tool: str = ""
    seconds: float = 0.0
