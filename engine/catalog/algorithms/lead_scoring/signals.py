"""What speaks for a lead, and against it, with its points."""

from __future__ import annotations

from engine.catalog.algorithms.lead_scoring import kernel
from engine.catalog.algorithms.lead_scoring.model import LeadFacts
from engine.catalog.model import Reason

Told = tuple[str, str, int]


def reasons(lead: LeadFacts) -> tuple[Reason, ...]:
    """Those that have points, the strongest first; their sum is the score."""
    fit, did = _fit(lead), _behaviour(lead)
    behaviour = sum(points for *_, points in did)
    found = [*fit, *did, *_time(lead, behaviour), *_against(lead)]
    found = sorted((told for told in found if told[2]), key=lambda told: -abs(told[2]))
    floor = kernel.floor_points(sum(points for *_, points in found))
    if floor:
        found.append(("floor", "A score has at least 0 points.", floor))
    return tuple(Reason(name=name, words=words, points=points) for name, words, points in found)


def _fit(lead: LeadFacts) -> list[Told]:
    # A budget or a price that is not known is taken as one that does not reach.
    known = lead.budget_cents is not None and lead.price_cents is not None
    budget, price = (lead.budget_cents or 0, lead.price_cents or 1) if known else (0, 1)
    return [
        ("employees", "The size of the company.", kernel.size_points(lead.employees or 0)),
        (
            "budget_cents",
            "The budget reaches the price, or half of it.",
            kernel.budget_points(budget, price),
        ),
        (
            "is_decision_maker",
            "The person decides.",
            kernel.DECISION_MAKER * lead.is_decision_maker,
        ),
        ("is_target_industry", "The industry fits.", kernel.INDUSTRY * lead.is_target_industry),
        ("is_target_region", "The region fits.", kernel.REGION * lead.is_target_region),
    ]


def _behaviour(lead: LeadFacts) -> list[Told]:
    return [
        (
            "visits_last_30_days",
            "Visits of the site.",
            kernel.visit_points(lead.visits_last_30_days),
        ),
        (
            "mails_opened_last_30_days",
            "Mails were opened.",
            kernel.mail_points(lead.mails_opened_last_30_days),
        ),
        (
            "pricing_visits_last_30_days",
            "The prices were looked at.",
            kernel.pricing_points(lead.pricing_visits_last_30_days),
        ),
        (
            "has_asked_for_demo",
            "A demonstration was asked for.",
            kernel.DEMO * lead.has_asked_for_demo,
        ),
        ("has_trial", "A trial was begun.", kernel.TRIAL * lead.has_trial),
    ]


def _time(lead: LeadFacts, behaviour: int) -> list[Told]:
    days = lead.days_since_activity
    lost = kernel.decayed(behaviour, days) - behaviour
    return [
        ("days_since_activity", "What the lead did counts less as time goes by.", lost),
        (
            "days_since_activity",
            "Something was done today or yesterday.",
            kernel.fresh_points(days),
        ),
    ]


def _against(lead: LeadFacts) -> list[Told]:
    return [
        ("has_unsubscribed", "Mails were cancelled.", kernel.UNSUBSCRIBED * lead.has_unsubscribed),
        (
            "has_free_mail_address",
            "The address is of a free provider.",
            kernel.FREE_MAIL * lead.has_free_mail_address,
        ),
    ]
