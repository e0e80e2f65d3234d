"""Tells how likely a customer is to leave, by a stated scorecard or by a model of one's own."""

from __future__ import annotations

from engine.catalog import asking, probability
from engine.catalog.algorithms.churn_prediction import kernel, scorecard
from engine.catalog.algorithms.churn_prediction.model import (
    TIERS,
    Answer,
    ChurnCustomer,
    ChurnOffer,
    ChurnOfferAnswer,
    Request,
)
from engine.catalog.model import AskModel, Reason

_BASE = "A new customer by the month, without telephone, internet or extras."


def answer(request: Request, ask: AskModel) -> Answer:
    """How likely the customer is to leave, why, and whether the offer pays.

    Raises:
        InvalidInput: Not exactly one of a customer and a model's row is there.
    """
    asking.is_own(request.customer, "customer", request.model_id, request.row)
    if request.customer is not None:
        return _by_points(request.customer, request.offer)
    assert request.model_id is not None  # noqa: S101 - looked at above
    assert request.row is not None  # noqa: S101 - as above
    chance = probability.asked(ask, request.model_id, request.row)
    return Answer(
        probability_bp=chance.bp,
        tier=TIERS[kernel.tier(chance.bp)],
        reasons=probability.reasons(chance, int),
        offer=_weighed(request.offer, chance.bp),
        source="model",
        model_version=chance.version,
    )


def _by_points(customer: ChurnCustomer, offer: ChurnOffer | None) -> Answer:
    facts = sorted(scorecard.facts(customer), key=lambda fact: -abs(fact[2]))
    points = [share for _, _, share in facts]
    first, moves = probability.steps(kernel.BASE, points, kernel.probability_bp)
    reasons = [
        Reason(name=name, words=words, points=move)
        for (name, words, _), move in zip(facts, moves, strict=True)
    ]
    found = scorecard.log_odds(customer)
    chance = kernel.probability_bp(found)
    return Answer(
        probability_bp=chance,
        tier=TIERS[kernel.tier(chance)],
        reasons=(Reason(name=probability.BASE, words=_BASE, points=first), *reasons),
        offer=_weighed(offer, chance),
        source="default",
        log_odds_milli=found,
    )


def _weighed(offer: ChurnOffer | None, chance: int) -> ChurnOfferAnswer | None:
    if offer is None:
        return None
    stake = offer.value_cents * offer.save_rate_bp
    even = kernel.break_even_bp(stake, offer.cost_cents)
    return ChurnOfferAnswer(
        is_worth=chance >= even,
        expected_gain_cents=kernel.expected_gain_cents(chance, stake, offer.cost_cents),
        break_even_bp=even if even <= kernel.MOST_BP else None,
    )
