"""What a proving process is told of a user's own code."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict


class Told(BaseModel):
    """A frozen record; unknown fields are mistakes."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class RequestField(Told):
    """A field of the request.

    Attributes:
        name: As the request has it.
        kind: What the code is given; "" where the field cannot be reasoned about.
        low: The least value of a number.
        high: The greatest.
        options: The only values; empty for every one between.
        why: Why it cannot be reasoned about.
    """

    name: str
    kind: Literal["Int", "Real", "Flag", ""]
    low: float | int = 0
    high: float | int = 0
    options: tuple[int, ...] = ()
    why: str = ""


class AnswerField(Told):
    """What a field of the answer is to be; None says nothing."""

    name: str
    kinds: tuple[str, ...] = ()
    low: float | int | None = None
    high: float | int | None = None
    options: tuple[Any, ...] | None = None
    is_plain: bool = True


class Wish(Told):
    """One clause to be shown.

    Attributes:
        name: The clause's.
        claim: Over ``inp`` and ``out``; of a monotone clause over ``out``.
        field: The field of the request that grows; empty for a claim about one call.
        direction: As of a ``Monotone``.
    """

    name: str
    claim: str
    field: str = ""
    direction: Literal[1, -1] = 1


class CodeTask(Told):
    """A user's code with what is to be shown of it.

    Attributes:
        code: With ``execute(testData)``.
        request: Every field of the request schema.
        answer: Every field of the answer schema.
        required: The fields that an answer must have.
        is_closed: Whether it may have no others.
        wishes: The clauses; none only asks whether the code can be read.
    """

    code: str
    request: tuple[RequestField, ...]
    answer: tuple[AnswerField, ...] = ()
    required: tuple[str, ...] = ()
    is_closed: bool = False
    wishes: tuple[Wish, ...] = ()
