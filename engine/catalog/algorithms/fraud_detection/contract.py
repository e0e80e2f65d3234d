"""What fraud detection promises."""

from __future__ import annotations

from engine.catalog.algorithms.fraud_detection import kernel
from engine.verification.model import Check, Int, Kernel, Monotone, Post, Promises

_CENTS = Int(0, kernel.MOST_CENTS, "cents")
_COUNT = Int(0, kernel.MOST_PAYMENTS, "payments")
_POINTS = Int(0, kernel.MOST_POINTS, "points")
_BP = Int(0, kernel.MOST_BP, "basis points")
_PAYMENT = {
    "amount_cents": _CENTS,
    "usual_cents": _CENTS,
    "payments_last_hour": _COUNT,
    "payments_last_day": _COUNT,
    "failed_attempts": Int(0, kernel.MOST_ATTEMPTS, "attempts"),
    "new_device": Int(0, 1),
    "country_mismatch": Int(0, 1),
    "hour_of_day": Int(0, 23, "h"),
    "account_age_days": Int(0, kernel.MOST_DAYS, "days"),
    "payee_fraud_bp": _BP,
}

_NEVER_LOWERS = {
    "amount_cents": ("amount", "A higher amount"),
    "payments_last_hour": ("hour", "More payments in the last hour"),
    "payments_last_day": ("day", "More payments in the last day"),
    "failed_attempts": ("attempts", "More failed attempts"),
    "new_device": ("device", "A new device"),
    "country_mismatch": ("country", "A card of another country"),
    "payee_fraud_bp": ("payee", "More fraud reported of the payee"),
}
_IN_ORDER = (
    *(
        Monotone(f"{name}-never-lowers", argument, 1, f"{words} never means a lower score.")
        for argument, (name, words) in _NEVER_LOWERS.items()
    ),
    Monotone("age-never-raises", "account_age_days", -1, "An older account never raises it."),
)

PROMISES = Promises(
    slug="fraud-detection",
    kernels=(
        Kernel(
            kernel.score,
            _PAYMENT,
            (
                Post("score-bounds", "0 <= result <= 100", "A score is between 0 and 100."),
                *_IN_ORDER,
            ),
        ),
        Kernel(
            kernel.amount_points,
            {"amount_cents": _CENTS, "usual_cents": Int(1, kernel.MOST_CENTS, "cents")},
            (
                Monotone(
                    "usual-never-raises",
                    "usual_cents",
                    -1,
                    "A higher usual amount never raises the points of the amount.",
                ),
            ),
        ),
        Kernel(
            kernel.unexplained,
            _PAYMENT,
            (
                Post(
                    "reasons-add-up",
                    "result == 0",
                    "The points of the reasons, the cap among them, add up to the score.",
                ),
            ),
        ),
        Kernel(
            kernel.is_flagged,
            {"points": _POINTS, "threshold": _POINTS},
            (
                Post(
                    "flag-is-threshold",
                    "result == (points >= threshold)",
                    "A payment is flagged exactly when its score reaches the threshold.",
                ),
            ),
        ),
        Kernel(
            kernel.band,
            {"points": _POINTS},
            (
                Post(
                    "bands-partition",
                    "(result == 0) == (points < 25) and (result == 1) == (25 <= points < 50)"
                    " and (result == 2) == (50 <= points < 80) and (result == 3) == (80 <= points)",
                    "Each score is in exactly one band, with borders at 25, 50 and 80.",
                ),
                Monotone("bands-in-order", "points", 1, "A higher score is never in a lower band."),
            ),
        ),
        Kernel(
            kernel.score_of_probability,
            {"probability_bp": _BP},
            (
                Post(
                    "model-score-nearest",
                    "0 <= result <= 100 and -50 <= 100 * result - probability_bp <= 50",
                    "A model's probability becomes the nearest whole per cent.",
                ),
                Monotone(
                    "model-score-in-order",
                    "probability_bp",
                    1,
                    "A higher probability never gives a lower score.",
                ),
            ),
        ),
    ),
    answers=(
        Check(
            "answer-adds-up",
            "sum([reason.points for reason in out.reasons]) == out.score",
            "The points of all reasons add up to the score.",
        ),
        Check(
            "answer-flag",
            "out.is_flagged == (out.score >= inp.threshold) and out.threshold == inp.threshold",
            "The flag is what the asked threshold says.",
        ),
        Check(
            "answer-source",
            "(out.source == 'model') == (inp.payment == None)",
            "The answer says truly whether the default or a model gave it.",
        ),
    ),
)
