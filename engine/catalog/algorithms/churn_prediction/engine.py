"""Tells how likely a customer is to leave, by a stated scorecard or by a model of one's own."""

from __future__ import annotations

from engine.catalog import asking, probability
from engine.catalog.algorithms.churn_prediction import kernel
from engine.catalog.algorithms.churn_prediction.model import (
    CONTRACTS,
    INTERNETS,
    TIERS,
    Answer,
    ChurnCustomer,
    ChurnOffer,
    ChurnOfferAnswer,
    Request,
)
from engine.catalog.model import AskModel, Reason

_EXTRAS = (
    ("is_senior", "The customer is 65 or older.", kernel.SENIOR),
    ("has_dependents", "Others live on the customer's income.", kernel.DEPENDENTS),
    ("is_paperless", "Bills come without paper.", kernel.PAPERLESS),
    ("has_phone", "There is a telephone.", kernel.PHONE),
    ("has_multiple_lines", "There are several lines.", kernel.MULTIPLE_LINES),
    ("has_online_security", "Online security is booked.", kernel.ONLINE_SECURITY),
    ("has_online_backup", "Online backup is booked.", kernel.ONLINE_BACKUP),
    ("has_tech_support", "Technical support is booked.", kernel.TECH_SUPPORT),
    ("has_streaming_tv", "Television is booked.", kernel.STREAMING_TV),
    ("has_streaming_movies", "Films are booked.", kernel.STREAMING_MOVIES),
)
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
    facts = sorted(_facts(customer), key=lambda fact: -abs(fact[2]))
    points = [share for _, _, share in facts]
    first, moves = probability.steps(kernel.BASE, points, kernel.probability_bp)
    reasons = [
        Reason(name=name, words=words, points=move)
        for (name, words, _), move in zip(facts, moves, strict=True)
    ]
    found = _log_odds(customer)
    chance = kernel.probability_bp(found)
    return Answer(
        probability_bp=chance,
        tier=TIERS[kernel.tier(chance)],
        reasons=(Reason(name=probability.BASE, words=_BASE, points=first), *reasons),
        offer=_weighed(offer, chance),
        source="default",
        log_odds_milli=found,
    )


def _facts(customer: ChurnCustomer) -> list[tuple[str, str, int]]:
    """What has points: its name, what it says, and its thousandths of log-odds."""
    of = customer
    told = [
        (
            "tenure_months",
            "The time as a customer.",
            kernel.tenure_points(of.tenure_months),
        ),
        (
            "contract",
            "The contract runs for a year or longer.",
            kernel.contract_points(CONTRACTS.index(of.contract)),
        ),
        (
            "internet",
            "Which internet is booked.",
            kernel.internet_points(INTERNETS.index(of.internet)),
        ),
        (
            "pays_by",
            "Bills are paid by electronic check.",
            kernel.ELECTRONIC_CHECK * (of.pays_by == "electronic_check"),
        ),
    ]
    told += [(name, words, points * getattr(of, name)) for name, words, points in _EXTRAS]
    return [fact for fact in told if fact[2]]


def _log_odds(of: ChurnCustomer) -> int:
    return kernel.log_odds(
        of.tenure_months,
        CONTRACTS.index(of.contract),
        INTERNETS.index(of.internet),
        int(of.pays_by == "electronic_check"),
        int(of.is_senior),
        int(of.has_dependents),
        int(of.is_paperless),
        int(of.has_phone),
        int(of.has_multiple_lines),
        int(of.has_online_security),
        int(of.has_online_backup),
        int(of.has_tech_support),
        int(of.has_streaming_tv),
        int(of.has_streaming_movies),
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
