"""Scores a lead by stated points or a model of one's own, and says whom to call first."""

from __future__ import annotations

from functools import partial

from engine.catalog import asking, probability
from engine.catalog.algorithms.lead_scoring import kernel, signals
from engine.catalog.algorithms.lead_scoring.model import TIERS, Answer, LeadFacts, Request
from engine.catalog.asking import Row
from engine.catalog.model import AskModel, Reason
from engine.errors import InvalidInput


def answer(request: Request, ask: AskModel) -> Answer:
    """How much speaks for the lead, what does, and whom to call first.

    Raises:
        InvalidInput: Not exactly one of a lead and a model's row is there, or the others are not
            of the same sort.
    """
    is_own = asking.is_own(request.lead, "lead", request.model_id, request.row)
    if request.other_rows if is_own else request.others:
        raise InvalidInput(
            "The other leads are not of the same sort as the lead itself.",
            "Send “others” beside “lead”, and “other_rows” beside “row”.",
        )
    if request.lead is not None:
        leads = (request.lead, *request.others)
        return _answer(signals.reasons(request.lead), [_score(lead) for lead in leads])
    assert request.model_id is not None  # noqa: S101 - looked at above
    assert request.row is not None  # noqa: S101 - as above
    return _by_model(request, request.model_id, request.row, ask)


def _by_model(request: Request, model_id: str, row: Row, ask: AskModel) -> Answer:
    chance = probability.asked(ask, model_id, row)
    others = probability.all_asked(ask, model_id, request.other_rows)
    scale = partial(_points, base_rate_bp=request.base_rate_bp)
    found = _answer(probability.reasons(chance, scale), [scale(chance.bp), *map(scale, others)])
    return found.model_copy(
        update={
            "source": "model",
            "probability_bp": chance.bp,
            "model_version": chance.version,
        }
    )


def _points(probability_bp: int, base_rate_bp: int) -> int:
    return kernel.score_of_probability(probability_bp, base_rate_bp)


def _score(lead: LeadFacts) -> int:
    return int(sum(reason.points for reason in signals.reasons(lead)))


def _answer(reasons: tuple[Reason, ...], scores: list[int]) -> Answer:
    # Sorting keeps the order in which leads of the same score came.
    order = sorted(range(len(scores)), key=lambda place: -scores[place])
    return Answer(
        score=scores[0],
        tier=TIERS[kernel.tier(scores[0])],
        reasons=reasons,
        call_order=tuple(order),
        scores=tuple(scores),
        source="default",
    )
