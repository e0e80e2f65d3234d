"""What churn prediction promises."""

from __future__ import annotations

from engine.catalog.algorithms.churn_prediction import kernel
from engine.verification.model import Check, Domain, Int, Kernel, Method, Monotone, Post, Promises

_BP = Int(0, kernel.MOST_BP, "basis points")
_STAKE = Int(1, kernel.MOST_CENTS * kernel.MOST_BP, "cents times basis points")
_CENTS = Int(0, kernel.MOST_CENTS, "cents")
_FLAGS = (
    "electronic_check",
    "senior",
    "dependents",
    "paperless",
    "phone",
    "multiple_lines",
    "online_security",
    "online_backup",
    "tech_support",
    "streaming_tv",
    "streaming_movies",
)
_CUSTOMER: dict[str, Domain] = {
    "tenure_months": Int(0, kernel.MOST_MONTHS, "months"),
    "contract": Int(0, 2),
    "internet": Int(0, 2),
    **{name: Int(0, 1) for name in _FLAGS},
}
_SUM = Int(-kernel.FARTHEST, kernel.FARTHEST, "thousandths of log-odds")

PROMISES = Promises(
    slug="churn-prediction",
    kernels=(
        Kernel(
            kernel.log_odds,
            _CUSTOMER,
            (
                Post(
                    "sum-on-the-curve",
                    "-6_400 <= result <= 6_400",
                    "No customer's sum lies beyond the table of the curve.",
                ),
                Monotone(
                    "tenure-never-raises",
                    "tenure_months",
                    -1,
                    "A longer time as a customer never raises the sum.",
                ),
                Monotone(
                    "contract-never-raises",
                    "contract",
                    -1,
                    "A longer contract never raises the sum.",
                ),
                Monotone(
                    "security-never-raises",
                    "online_security",
                    -1,
                    "Online security never raises the sum.",
                ),
                Monotone(
                    "support-never-raises",
                    "tech_support",
                    -1,
                    "Technical support never raises the sum.",
                ),
            ),
        ),
        Kernel(
            kernel.probability_bp,
            {"log_odds_milli": _SUM},
            (
                Post(
                    "probability-bounds",
                    "0 < result < 10_000",
                    "A probability is above 0 and below 10,000 basis points.",
                    Method.EXHAUSTIVE,
                ),
                Monotone(
                    "probability-in-order",
                    "log_odds_milli",
                    1,
                    "A higher sum never gives a lower probability.",
                    Method.EXHAUSTIVE,
                ),
            ),
        ),
        Kernel(
            kernel.tier,
            {"probability": _BP},
            (
                Post(
                    "tiers-partition",
                    "(result == 0) == (probability < 1_500)"
                    " and (result == 1) == (1_500 <= probability < 3_500)"
                    " and (result == 2) == (3_500 <= probability < 6_000)"
                    " and (result == 3) == (6_000 <= probability)",
                    "Each probability is in exactly one tier, borders at 1,500, 3,500 and 6,000.",
                ),
                Monotone(
                    "tiers-in-order", "probability", 1, "A higher one is never in a lower tier."
                ),
            ),
        ),
        Kernel(
            kernel.expected_gain_cents,
            {"probability": _BP, "stake": _STAKE, "cost_cents": _CENTS},
            (
                Post(
                    "gain-rounded-down",
                    "0 <= probability * stake - (result + cost_cents) * 100_000_000 < 100_000_000",
                    "The expected gain is exact but for the part of a cent, which is left out.",
                ),
                Monotone(
                    "gain-falls-with-cost",
                    "cost_cents",
                    -1,
                    "A dearer offer never gains more.",
                ),
            ),
        ),
        Kernel(
            kernel.contradiction,
            {"probability": _BP, "stake": _STAKE, "cost_cents": _CENTS},
            (
                Post(
                    "break-even-is-zero-gain",
                    "result == 0",
                    "The expected gain is not negative exactly from the break-even on.",
                ),
            ),
        ),
    ),
    answers=(
        Check(
            "answer-adds-up",
            "sum([reason.points for reason in out.reasons]) == out.probability_bp",
            "The basis points of all reasons add up to the probability.",
        ),
        Check(
            "answer-offer",
            "(out.offer == None) == (inp.offer == None) and (out.offer == None"
            " or out.offer.is_worth == (out.offer.expected_gain_cents >= 0))",
            "An offer is worth making exactly when it is not expected to lose.",
        ),
        Check(
            "answer-source",
            "(out.source == 'model') == (inp.customer == None)",
            "The answer says truly whether the default or a model gave it.",
        ),
    ),
)
