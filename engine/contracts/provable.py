"""What of a contract can be asked of a solver: fields of the request, the answer, the clauses."""

from __future__ import annotations

from typing import Any, Final

from engine.contracts.shape import Shape
from engine.contracts.terms import Monotone, Terms
from engine.verification.user_code.task import AnswerField, CodeTask, RequestField, Wish

WIDEST: Final = 10**15
"""Whole numbers up to here are decimal numbers as well, with nothing lost."""
RETURNS: Final = "returns"
ANSWER: Final = "answer-schema"


def task_of(terms: Terms, code: str, *, is_asked: bool) -> CodeTask:
    """A contract as a task: of proofs, or only of finding out whether they can be tried."""
    return CodeTask(
        code=code,
        request=tuple(
            _field(name, shape, is_required=name in terms.request.required)
            for name, shape in terms.request.fields.items()
        ),
        answer=tuple(_answer(name, shape) for name, shape in terms.answer.fields.items()),
        required=tuple(sorted(terms.answer.required)),
        is_closed=terms.answer.is_closed,
        wishes=tuple(_wishes(terms)) if is_asked else (),
    )


def _wishes(terms: Terms) -> list[Wish]:
    found = [Wish(name=RETURNS, claim="True"), Wish(name=ANSWER, claim="True")]
    for index, told in enumerate(terms.invariants):
        name, claim = f"invariant-{index + 1}", told.claim.text.strip()
        if not isinstance(told, Monotone):
            found.append(Wish(name=name, claim=claim))
            continue
        field = told.place[0] if len(told.place) == 1 else "/".join(map(str, told.place))
        found.append(Wish(name=name, claim=claim, field=str(field), direction=told.direction))
    return found


def _field(name: str, shape: Shape, *, is_required: bool) -> RequestField:
    if why := _unable(shape, is_required=is_required):
        return RequestField(name=name, kind="", why=why)
    if shape.options is not None:
        return _choice(name, shape.options)
    if shape.kinds == {"boolean"}:
        return RequestField(name=name, kind="Flag")
    kind = "Int" if shape.kinds == {"integer"} else "Real"
    return RequestField(name=name, kind=kind, low=shape.low or 0, high=shape.high or 0)


def _unable(shape: Shape, *, is_required: bool) -> str:
    """Why a field cannot be reasoned about; empty where it can."""
    if not is_required:
        return "may be missing from a request"
    if shape.options is not None or shape.kinds == {"boolean"}:
        return ""
    if shape.kinds not in ({"integer"}, {"number"}):
        return "is not always a number or a truth value"
    if shape.low is None or shape.high is None:
        return "has no minimum and maximum in the request schema"
    is_wide = max(abs(shape.low), abs(shape.high)) > WIDEST
    return f"may lie beyond {WIDEST:,}" if is_wide else ""


def _choice(name: str, options: tuple[Any, ...]) -> RequestField:
    if all(type(one) is int and abs(one) <= WIDEST for one in options):
        return RequestField(
            name=name, kind="Int", low=min(options), high=max(options), options=options
        )
    if all(isinstance(one, bool) for one in options) and set(options) == {True, False}:
        return RequestField(name=name, kind="Flag")
    return RequestField(name=name, kind="", why="is a choice of other values than whole numbers")


def _answer(name: str, shape: Shape) -> AnswerField:
    is_plain = not shape.kinds & {"object", "array", "string"}
    return AnswerField(
        name=name,
        kinds=tuple(sorted(shape.kinds)),
        low=shape.low,
        high=shape.high,
        options=shape.options,
        is_plain=is_plain,
    )
