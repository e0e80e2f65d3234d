"""Points for what speaks of fraud in a payment; whole numbers throughout.

Facts that are true or false come as 1 or 0.
"""

from __future__ import annotations

MOST_CENTS = 10_000_000_000
MOST_PAYMENTS = 100_000
MOST_ATTEMPTS = 1_000
MOST_DAYS = 36_500
MOST_BP = 10_000
MOST_POINTS = 100
MOST_RAW = 193

ELEVATED, HIGH, CRITICAL = 25, 50, 80


def amount_points(amount_cents: int, usual_cents: int) -> int:
    """How far the amount is above the payer's usual one."""
    if amount_cents >= usual_cents * 6:
        return 50
    if amount_cents >= usual_cents * 4:
        return 44
    if amount_cents >= usual_cents * 3:
        return 34
    if amount_cents >= usual_cents * 2:
        return 8
    return 0


def first_amount_points(amount_cents: int) -> int:
    """The amount alone, of a payer whose usual one is not known."""
    if amount_cents >= 200_000:
        return 22
    if amount_cents >= 50_000:
        return 12
    if amount_cents >= 20_000:
        return 5
    return 0


def hour_points(payments_last_hour: int) -> int:
    """Many payments in the last hour."""
    if payments_last_hour >= 10:
        return 22
    if payments_last_hour >= 5:
        return 14
    if payments_last_hour >= 3:
        return 6
    return 0


def day_points(payments_last_day: int) -> int:
    """Many payments in the last day."""
    if payments_last_day >= 30:
        return 12
    if payments_last_day >= 15:
        return 6
    return 0


def attempt_points(failed_attempts: int) -> int:
    """Attempts that failed in the last day."""
    if failed_attempts >= 5:
        return 20
    if failed_attempts >= 3:
        return 12
    if failed_attempts >= 1:
        return 3
    return 0


def device_points(new_device: int) -> int:
    """A device that the payer did not use before."""
    return 12 * new_device


def country_points(country_mismatch: int) -> int:
    """A card of another country than the one that is paid from."""
    return 15 * country_mismatch


def night_points(hour_of_day: int) -> int:
    """The small hours, by the payer's clock."""
    return 4 if hour_of_day < 6 else 0


def age_points(account_age_days: int) -> int:
    """A young account."""
    if account_age_days < 1:
        return 16
    if account_age_days < 7:
        return 10
    if account_age_days < 30:
        return 4
    return 0


def payee_points(payee_fraud_bp: int) -> int:
    """Fraud reported of the payee's other payments, in basis points of them."""
    if payee_fraud_bp >= 3_000:
        return 42
    if payee_fraud_bp >= 1_000:
        return 34
    if payee_fraud_bp >= 300:
        return 12
    if payee_fraud_bp >= 100:
        return 4
    return 0


def raw_points(
    amount_cents: int,
    usual_cents: int,
    payments_last_hour: int,
    payments_last_day: int,
    failed_attempts: int,
    new_device: int,
    country_mismatch: int,
    hour_of_day: int,
    account_age_days: int,
    payee_fraud_bp: int,
) -> int:
    """All points together; ``usual_cents`` is 0 where it is not known."""
    if usual_cents > 0:
        amount = amount_points(amount_cents, usual_cents)
    else:
        amount = first_amount_points(amount_cents)
    behaviour = (
        hour_points(payments_last_hour)
        + day_points(payments_last_day)
        + attempt_points(failed_attempts)
    )
    surroundings = (
        device_points(new_device)
        + country_points(country_mismatch)
        + night_points(hour_of_day)
        + age_points(account_age_days)
    )
    return amount + behaviour + surroundings + payee_points(payee_fraud_bp)


def capped(raw: int) -> int:
    """The score: at most 100 of the points."""
    return min(raw, MOST_POINTS)


def cap_points(raw: int) -> int:
    """What the cap takes away: zero, or less."""
    return min(0, MOST_POINTS - raw)


def score(
    amount_cents: int,
    usual_cents: int,
    payments_last_hour: int,
    payments_last_day: int,
    failed_attempts: int,
    new_device: int,
    country_mismatch: int,
    hour_of_day: int,
    account_age_days: int,
    payee_fraud_bp: int,
) -> int:
    """The score of a payment, 0 to 100."""
    return capped(
        raw_points(
            amount_cents,
            usual_cents,
            payments_last_hour,
            payments_last_day,
            failed_attempts,
            new_device,
            country_mismatch,
            hour_of_day,
            account_age_days,
            payee_fraud_bp,
        )
    )


def unexplained(
    amount_cents: int,
    usual_cents: int,
    payments_last_hour: int,
    payments_last_day: int,
    failed_attempts: int,
    new_device: int,
    country_mismatch: int,
    hour_of_day: int,
    account_age_days: int,
    payee_fraud_bp: int,
) -> int:
    """What the score has beyond the points of its reasons: nothing."""
    if usual_cents > 0:
        reasons = amount_points(amount_cents, usual_cents)
    else:
        reasons = first_amount_points(amount_cents)
    reasons += hour_points(payments_last_hour)
    reasons += day_points(payments_last_day)
    reasons += attempt_points(failed_attempts)
    reasons += device_points(new_device)
    reasons += country_points(country_mismatch)
    reasons += night_points(hour_of_day)
    reasons += age_points(account_age_days)
    reasons += payee_points(payee_fraud_bp)
    reasons += cap_points(reasons)
    found = score(
        amount_cents,
        usual_cents,
        payments_last_hour,
        payments_last_day,
        failed_attempts,
        new_device,
        country_mismatch,
        hour_of_day,
        account_age_days,
        payee_fraud_bp,
    )
    return found - reasons


def score_of_probability(probability_bp: int) -> int:
    """The score from a model's probability: whole per cent, a half upwards."""
    return (probability_bp + 50) // 100


def is_flagged(points: int, threshold: int) -> bool:
    """Whether a person should look at the payment before it goes through."""
    return points >= threshold


def band(points: int) -> int:
    """0 low, 1 elevated, 2 high, 3 critical."""
    if points >= CRITICAL:
        return 3
    if points >= HIGH:
        return 2
    if points >= ELEVATED:
        return 1
    return 0
