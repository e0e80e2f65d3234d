"""Scores a loan by fitted points, or by a model of the user's own."""

from __future__ import annotations

from engine.catalog import asking, probability
from engine.catalog.algorithms.credit_scoring import kernel
from engine.catalog.algorithms.credit_scoring.model import BANDS, Answer, Request
from engine.catalog.algorithms.credit_scoring.points import by_points
from engine.catalog.model import AskModel


def answer(request: Request, ask: AskModel) -> Answer:
    """How likely a loan is paid back, as a score, and what it is made of.

    Raises:
        InvalidInput: Not exactly one of an applicant and a model's row is there.
    """
    asking.is_own(request.applicant, "applicant", request.model_id, request.row)
    if request.applicant is not None:
        reasons = by_points(request.applicant)
        score = round(sum(reason.points for reason in reasons))
        return Answer(
            score=score,
            band=BANDS[kernel.band(score)],
            default_probability_bp=kernel.default_bp(score),
            reasons=reasons,
            source="default",
        )
    return _by_model(request, ask)


def _by_model(request: Request, ask: AskModel) -> Answer:
    assert request.model_id is not None  # noqa: S101 - the caller looked
    assert request.row is not None  # noqa: S101 - as above
    chance = probability.asked(ask, request.model_id, request.row)

    def bad_bp(bp: int) -> int:
        return kernel.WHOLE_BP - bp if request.is_positive_good else bp

    def scale(bp: int) -> int:
        return kernel.score_of_default(bad_bp(bp))

    score = scale(chance.bp)
    return Answer(
        score=score,
        band=BANDS[kernel.band(score)],
        default_probability_bp=bad_bp(chance.bp),
        reasons=probability.reasons(chance, scale),
        source="model",
        model_version=chance.version,
    )
