"""Points for how well a lead fits, what it did and how long ago; whole numbers throughout.

Facts that are true or false come as 1 or 0.
"""

from __future__ import annotations

MOST_EMPLOYEES = 10_000_000
MOST_CENTS = 100_000_000_000
MOST_COUNT = 100_000
MOST_DAYS = 36_500
MOST_BP = 10_000
MOST_POINTS = 100
MOST_BEHAVIOUR = 45

WARM, HOT = 40, 70
DECISION_MAKER, INDUSTRY, REGION = 12, 8, 4
DEMO, TRIAL = 15, 10
UNSUBSCRIBED, FREE_MAIL = -20, -5


def size_points(employees: int) -> int:
    """How large the company is."""
    if employees >= 250:
        return 14
    if employees >= 50:
        return 10
    if employees >= 10:
        return 5
    return 0


def budget_points(budget_cents: int, price_cents: int) -> int:
    """Whether the budget reaches the price, or half of it."""
    if budget_cents >= price_cents:
        return 12
    if budget_cents * 2 >= price_cents:
        return 6
    return 0


def visit_points(visits: int) -> int:
    """Visits of the site in the last thirty days."""
    if visits >= 10:
        return 8
    if visits >= 3:
        return 5
    if visits >= 1:
        return 2
    return 0


def mail_points(mails_opened: int) -> int:
    """Mails opened in the last thirty days."""
    if mails_opened >= 3:
        return 3
    if mails_opened >= 1:
        return 1
    return 0


def pricing_points(pricing_visits: int) -> int:
    """Visits of the page with the prices in the last thirty days."""
    if pricing_visits >= 3:
        return 9
    if pricing_visits >= 1:
        return 6
    return 0


def behaviour_points(
    visits: int, mails_opened: int, pricing_visits: int, demo: int, trial: int
) -> int:
    """What the lead did, before time takes its part."""
    looked = visit_points(visits) + mail_points(mails_opened) + pricing_points(pricing_visits)
    return looked + DEMO * demo + TRIAL * trial


def decayed(behaviour: int, days: int) -> int:
    """What is left of it: half after two weeks, a quarter after four, nothing after twelve."""
    left = behaviour
    if days >= 84:
        left = 0
    elif days >= 56:
        left = behaviour * 6 // 100
    elif days >= 42:
        left = behaviour * 12 // 100
    elif days >= 28:
        left = behaviour * 25 // 100
    elif days >= 21:
        left = behaviour * 35 // 100
    elif days >= 14:
        left = behaviour * 50 // 100
    elif days >= 7:
        left = behaviour * 71 // 100
    return left


def fresh_points(days: int) -> int:
    """Something was done today or yesterday."""
    return 5 if days <= 1 else 0


def raw_points(fit: int, behaviour: int, days: int, unsubscribed: int, free_mail: int) -> int:
    """All points together; they may be below zero."""
    lasting = fit + decayed(behaviour, days) + fresh_points(days)
    return lasting + UNSUBSCRIBED * unsubscribed + FREE_MAIL * free_mail


def floor_points(raw: int) -> int:
    """What is added so that a score is not below zero."""
    return max(0, -raw)


def score(
    employees: int,
    budget_cents: int,
    price_cents: int,
    decision_maker: int,
    target_industry: int,
    target_region: int,
    visits: int,
    mails_opened: int,
    pricing_visits: int,
    demo: int,
    trial: int,
    days: int,
    unsubscribed: int,
    free_mail: int,
) -> int:
    """The score of a lead, 0 to 100."""
    fit = (
        size_points(employees)
        + budget_points(budget_cents, price_cents)
        + DECISION_MAKER * decision_maker
        + INDUSTRY * target_industry
        + REGION * target_region
    )
    behaviour = behaviour_points(visits, mails_opened, pricing_visits, demo, trial)
    raw = raw_points(fit, behaviour, days, unsubscribed, free_mail)
    return raw + floor_points(raw)


def score_of_probability(probability_bp: int, base_rate_bp: int) -> int:
    """50 for a lead as likely to buy as the usual one; four times as likely is 80.

    Args:
        probability_bp: Of a model, in basis points.
        base_rate_bp: The part of the leads that usually buys, in basis points.
    """
    return 100 * probability_bp // (probability_bp + base_rate_bp)


def tier(points: int) -> int:
    """0 cold, 1 warm, 2 hot."""
    if points >= HOT:
        return 2
    if points >= WARM:
        return 1
    return 0
