"""What speaks for fraud in a payment, with its points."""

from __future__ import annotations

from engine.catalog.algorithms.fraud_detection import kernel
from engine.catalog.algorithms.fraud_detection.model import FraudPayment
from engine.catalog.model import Reason


def reasons(payment: FraudPayment) -> tuple[Reason, ...]:
    """The signals that have points, the strongest first, and what the cap takes away."""
    found = [reason for reason in _signals(payment) if reason.points]
    found.sort(key=lambda reason: -reason.points)
    cap = kernel.cap_points(int(sum(reason.points for reason in found)))
    if cap:
        words = "A score has at most 100 points."
        found.append(Reason(name="cap", words=words, points=cap))
    return tuple(found)


def _signals(payment: FraudPayment) -> list[Reason]:
    hour, age = payment.hour_of_day, payment.account_age_days
    told = (
        (
            "payments_last_hour",
            "Many payments within an hour.",
            kernel.hour_points(payment.payments_last_hour),
        ),
        (
            "payments_last_day",
            "Many payments within a day.",
            kernel.day_points(payment.payments_last_day),
        ),
        (
            "failed_attempts_last_day",
            "Payments were declined in the last day.",
            kernel.attempt_points(payment.failed_attempts_last_day),
        ),
        (
            "is_new_device",
            "The device is new for this payer.",
            kernel.device_points(int(payment.is_new_device)),
        ),
        (
            "is_country_mismatch",
            "The card is of another country.",
            kernel.country_points(int(payment.is_country_mismatch)),
        ),
        (
            "hour_of_day",
            "It is paid between midnight and six.",
            0 if hour is None else kernel.night_points(hour),
        ),
        (
            "account_age_days",
            "The account is young.",
            0 if age is None else kernel.age_points(age),
        ),
        (
            "payee_fraud_bp",
            "Other payments to this payee were fraud.",
            kernel.payee_points(payment.payee_fraud_bp or 0),
        ),
    )
    signals = [Reason(name=name, words=words, points=points) for name, words, points in told]
    return [_amount(payment), *signals]


def _amount(payment: FraudPayment) -> Reason:
    usual = payment.usual_amount_cents
    if usual is None:
        points = kernel.first_amount_points(payment.amount_cents)
        words = "A high amount, of a payer whose usual one is not known."
    else:
        points = kernel.amount_points(payment.amount_cents, usual)
        times = payment.amount_cents // max(usual, 1)
        words = f"The amount is at least {times:,} times the payer's usual one."
    return Reason(name="amount_cents", words=words, points=points)
