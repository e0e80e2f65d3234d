"""A credit score from 300 to 850: whole points for each fact, fitted by benchmarks/catalog.

The numbers come from ``python -m benchmarks.catalog.credit_fit``, which fits them on public data.
"""

from __future__ import annotations

import math

LEAST = 300
MOST = 850
WHOLE_BP = 10_000
MOST_CENTS = 10_000_000_000
MOST_YEARS = 80
MOST_MONTHS = 480
MOST_RATIO_BP = 1_000_000_000
HOMES = 5
JOBS = 4
UNKNOWN_INCOME_POINTS = 24
NO_RECORDS_POINTS = 90
POINTS_FOR_E = 51.1699527  # points that multiply the odds of paying back by e; 35.5 double them
EVEN_ODDS_SCORE = 559.740854
LOW_RISK, MODERATE_RISK, ELEVATED_RISK = 700, 620, 540


def share_bp(part_cents: int, whole_cents: int) -> int:
    """A part of a whole in basis points, rounded down and bounded."""
    return min(part_cents * WHOLE_BP // whole_cents, MOST_RATIO_BP)


def burden_bp(amount_cents: int, term_months: int, income_cents: int) -> int:
    """The monthly payment without interest, in basis points of the monthly income."""
    return min(amount_cents * WHOLE_BP // (term_months * income_cents), MOST_RATIO_BP)


def seniority_points(seniority_years: int) -> int:  # noqa: PLR0911 - one for each bin
    """Points for whole years at the present work."""
    if seniority_years <= 1:
        return 0
    if seniority_years <= 2:
        return 9
    if seniority_years <= 3:
        return 28
    if seniority_years <= 5:
        return 32
    if seniority_years <= 8:
        return 48
    if seniority_years <= 12:
        return 51
    if seniority_years <= 18:
        return 68
    return 82


def financed_points(financed_bp: int) -> int:  # noqa: PLR0911 - one for each bin
    """Points for the part of the price that is borrowed."""
    if financed_bp <= 4_500:
        return 87
    if financed_bp <= 6_000:
        return 62
    if financed_bp <= 7_000:
        return 59
    if financed_bp <= 7_700:
        return 33
    if financed_bp <= 8_300:
        return 24
    if financed_bp <= 9_500:
        return 19
    return 0


def assets_points(assets_bp: int) -> int:
    """Points for what is owned, beside what is borrowed."""
    if assets_bp <= 0:
        return 0
    if assets_bp <= 30_000:
        return 17
    if assets_bp <= 66_700:
        return 37
    if assets_bp <= 117_600:
        return 39
    return 71


def burden_points(payment_bp: int) -> int:
    """Points for the monthly payment, beside a known monthly income."""
    if payment_bp <= 1_400:
        return 33
    if payment_bp <= 1_700:
        return 24
    if payment_bp <= 2_000:
        return 22
    if payment_bp <= 2_400:
        return 18
    return 0


def expenses_points(expenses_bp: int) -> int:
    """Points for monthly expenses, beside a known monthly income."""
    if expenses_bp <= 2_400:
        return 61
    if expenses_bp <= 3_700:
        return 54
    if expenses_bp <= 4_900:
        return 49
    if expenses_bp <= 5_800:
        return 43
    if expenses_bp <= 7_500:
        return 31
    return 0


def debts_points(debts_bp: int) -> int:
    """Points for debts, beside a known monthly income."""
    if debts_bp <= 0:
        return 27
    if debts_bp <= 54_100:
        return 19
    return 0


def home_points(home: int) -> int:
    """Points for the home: owned, rented, with parents, private, other."""
    if home == 0:
        return 30
    if home == 1:
        return 12
    if home == 2:
        return 37
    return 2 if home == 3 else 0


def job_points(job: int) -> int:
    """Points for the work: fixed, freelance, part-time, other."""
    if job == 0:
        return 62
    if job == 1:
        return 43
    return 0 if job == 2 else 36


def record_points(has_records: bool) -> int:  # noqa: FBT001 - a kernel takes plain arguments
    """Points for never having failed to pay before."""
    return 0 if has_records else NO_RECORDS_POINTS


def score(
    seniority_years: int,
    home: int,
    job: int,
    has_records: bool,  # noqa: FBT001 - a kernel takes plain arguments
    financed_bp: int,
    assets_bp: int,
    has_income: bool,  # noqa: FBT001 - as above
    payment_bp: int,
    expenses_bp: int,
    debts_bp: int,
) -> int:
    """The score: 300, and the points of all facts."""
    person = seniority_points(seniority_years) + home_points(home) + job_points(job)
    loan = financed_points(financed_bp) + assets_points(assets_bp)
    if has_income:
        of_income = (
            burden_points(payment_bp) + expenses_points(expenses_bp) + debts_points(debts_bp)
        )
    else:
        of_income = UNKNOWN_INCOME_POINTS
    return LEAST + person + record_points(has_records) + loan + of_income


def within(points: int) -> int:
    """A score kept from 300 to 850."""
    return max(LEAST, min(points, MOST))


def band(points: int) -> int:
    """Which band a score is in: 0 low risk, 1 moderate, 2 elevated, 3 high."""
    if points >= LOW_RISK:
        return 0
    if points >= MODERATE_RISK:
        return 1
    return 2 if points >= ELEVATED_RISK else 3


def default_bp(points: int) -> int:
    """How likely a default is at a score, in basis points, among people as in the public data."""
    return round(WHOLE_BP / (1 + math.exp((points - EVEN_ODDS_SCORE) / POINTS_FOR_E)))


def score_of_default(probability_bp: int) -> int:
    """The score at which a default is as likely as a model says, kept from 300 to 850."""
    if probability_bp <= 0:
        return MOST
    if probability_bp >= WHOLE_BP:
        return LEAST
    odds = (WHOLE_BP - probability_bp) / probability_bp
    return within(round(EVEN_ODDS_SCORE + POINTS_FOR_E * math.log(odds)))
