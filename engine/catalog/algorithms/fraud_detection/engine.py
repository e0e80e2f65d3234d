"""Scores a payment by stated points, or by a model of the user's own."""

from __future__ import annotations

from engine.catalog import asking, probability
from engine.catalog.algorithms.fraud_detection import kernel, signals
from engine.catalog.algorithms.fraud_detection.model import BANDS, Answer, Request
from engine.catalog.model import AskModel, Reason
from engine.models.model import ModelKind

_KINDS = (ModelKind.CLASSIFICATION, ModelKind.ANOMALY)


def answer(request: Request, ask: AskModel) -> Answer:
    """How much speaks for fraud, and what does.

    Raises:
        InvalidInput: Not exactly one of a payment and a model's row is there.
    """
    asking.is_own(request.payment, "payment", request.model_id, request.row)
    if request.payment is not None:
        return _answer(request, signals.reasons(request.payment))
    assert request.model_id is not None  # noqa: S101 - looked at above
    assert request.row is not None  # noqa: S101 - as above
    chance = probability.asked(ask, request.model_id, request.row, _KINDS)
    reasons = probability.reasons(chance, kernel.score_of_probability)
    found = _answer(request, reasons)
    return found.model_copy(
        update={
            "source": "model",
            "probability_bp": chance.bp,
            "model_version": chance.version,
        }
    )


def _answer(request: Request, reasons: tuple[Reason, ...]) -> Answer:
    score = int(sum(reason.points for reason in reasons))
    return Answer(
        score=score,
        band=BANDS[kernel.band(score)],
        is_flagged=kernel.is_flagged(score, request.threshold),
        threshold=request.threshold,
        reasons=reasons,
        source="default",
    )
